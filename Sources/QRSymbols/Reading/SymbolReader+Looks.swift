/// The looks that the libraries themselves take where no grid was read, cheapest first.
///
/// All but libzbar's first ones go only where texture says a symbol may be. What they add to the grid (measured with
/// Tests/Benchmarks/bench-read): symbols whose finder patterns are torn, washed out by a movement, or not square.
extension SymbolReader {
    /// One look: who looks, at which copy, made when its turn comes, and what that costs a pixel of the area.
    struct Look {
        let reader: Reader
        let price: Double
        let copy: () -> FrameCopy

        /// Whoever looks: a library, or the grid.
        enum Reader {
            case zxing
            case zbar
            case grid
        }

        init(_ reader: Reader, _ price: Double, copy: @escaping () -> FrameCopy) {
            (self.reader, self.price, self.copy) = (reader, price, copy)
        }
    }

    /// What one look reads, in the frame's own coordinates.
    private func found(by look: Look) -> [ReadSymbol] {
        let copy = look.copy()
        let found: [ReadSymbol]
        switch look.reader {
        case .zxing: found = zxing.read(copy.frame)
        case .zbar: found = zbar.read(copy.frame)
        case .grid:
            found = SymbolSampler(copy.frame).search(halvings: 0, step: 2).symbols
        }
        return found.map(copy.original(of:))
    }

    /// What the first look that reads anything reads.
    func firstFound(_ looks: [Look]) -> [ReadSymbol] {
        for look in looks {
            let found = found(by: look)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Looks as far as the budget goes, from the `first` one on, round and round.
    func looked(at glance: inout FrameGlance, from first: Int) -> [ReadSymbol] {
        if decoder == .zbar {
            let half = glance.half
            let found = firstFound([Look(.zbar, 2) { half.value }, Look(.zbar, 2) { half.value.inverted() }])
            if !found.isEmpty { return found }
        }
        guard let hunch = glance.hunch(besides: []), hunch.isDense || glance.hasStructure else { return [] }
        let looks = closerLooks(at: glance.whole, hunch: hunch)
        for step in looks.indices {
            let index = (first + step) % looks.count
            glance.nextLook = index
            guard decoder == .zbar || glance.pays(looks[index].price, area: hunch.area) else { return [] }
            let found = found(by: looks[index])
            guard found.isEmpty else {
                glance.nextLook = 0
                return found
            }
        }
        glance.nextLook = 0
        return []
    }

    /// Looks at the part of the frame that may hold a symbol.
    private func closerLooks(at whole: FrameCopy, hunch: SymbolHunch) -> [Look] {
        let part = Once { whole.cropped(to: hunch.area) }
        let soft = Once { part.value.softened() }
        let steep = Once { part.value.sharpened() }
        let isSmall = hunch.area.width * hunch.area.height <= 160_000
        if decoder == .zbar { return zbarLooks(part: part, soft: soft, hunch: hunch, isSmall: isSmall) }
        // The grid wants three pixels a module, and a filter is dear: a quarter of the pixels has to do.
        let isLarge = hunch.area.width * hunch.area.height > 120_000
        let rough = Once { isLarge ? part.value.halved() : soft.value }
        let restored = Self.restored(rough, hunch: hunch, scale: isLarge ? 2 : 1).flatMap { copy in
            let once = Once(copy)
            return [
                Look(.grid, isLarge ? 0.6 : 2) { once.value }, Look(.zxing, isLarge ? 0.3 : 1) { once.value },
            ]
        }
        let plain = [
            Look(.zxing, 1) { part.value }, Look(.zxing, 1) { part.value.inverted() },
            Look(.zxing, 1.2) { steep.value },
        ]
        // What moved is seldom read otherwise: then that comes first.
        var looks = hunch.isMoved ? restored + plain : plain + restored
        looks += [Look(.zxing, 1) { soft.value }, Look(.zxing, 1) { steep.value.inverted() }]
        looks += [
            Look(.zxing, 0.4) { part.value.halved() }, Look(.zxing, 0.4) { part.value.halved().inverted() },
            Look(.zxing, 1) { part.value.mirrored() },
        ]
        // Symbols printed in dots hang together once the dots have grown.
        let grown = Once { part.value.darkened() }
        looks += [Look(.grid, 0.5) { grown.value }, Look(.zxing, 1) { grown.value }]
        if isSmall {
            looks += [
                Look(.zxing, 4) { part.value.doubled() }, Look(.zxing, 4) { part.value.doubled().inverted() },
            ]
        }
        guard decoder == .auto else { return looks }
        return looks + [
            Look(.zbar, 2) { part.value.halved() }, Look(.zbar, 8) { soft.value },
            Look(.zbar, 8) { soft.value.inverted() },
        ]
    }

    private func zbarLooks(part: Once, soft: Once, hunch: SymbolHunch, isSmall: Bool) -> [Look] {
        let copies = [{ soft.value }, { soft.value.inverted() }, { part.value }, { part.value.inverted() }]
        let finer = isSmall ? [{ part.value.doubled() }, { part.value.doubled().inverted() }] : []
        return (copies + Self.restored(soft, hunch: hunch) + finer).map { Look(.zbar, 8, copy: $0) }
    }

    /// The part with movement or blur taken back, where its texture is a symbol's.
    private static func restored(_ soft: Once, hunch: SymbolHunch, scale: Double = 1) -> [() -> FrameCopy] {
        guard hunch.isDense else { return [] }
        guard hunch.isMoved else {
            let (across, down) = (
                MotionFilter(length: 5 / scale, direction: 0),
                MotionFilter(length: 5 / scale, direction: .pi / 2)
            )
            return [{ soft.value.filtered(by: across).filtered(by: down) }]
        }
        // A movement's length shows only when the right one is tried; the likeliest first.
        return [9.0, 7, 11].map { length in
            {
                soft.value.filtered(
                    by: MotionFilter(length: length / scale, direction: hunch.edges.calmestDirection))
            }
        }
    }
}
