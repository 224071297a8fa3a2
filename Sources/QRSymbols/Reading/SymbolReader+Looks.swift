/// The looks a reader takes at a frame, cheapest first.
///
/// Measured on the film maker's 720p frames (Tests/Benchmarks/read.py): one plain look of libzxing reads four
/// of five frames in 3 ms; a quarter of the pixels, dark and light, costs 1 ms each and reads the noisy and
/// the inverted ones. What is left is looked at only where texture says a symbol may be: with steeper edges
/// (blurred, dim, far ones), with a movement taken back, from behind, and at last by libzbar.
extension SymbolReader {
    /// One look: a library and the copy it is shown, made when its turn comes.
    struct Look {
        let reader: Decoder
        let copy: () -> FrameCopy
    }

    /// What the first look that reads anything reads.
    func firstFound(_ looks: [Look]) -> [ReadSymbol] {
        for look in looks {
            let copy = look.copy()
            let found = look.reader == .zbar ? zbar.read(copy.frame) : zxing.read(copy.frame)
            if !found.isEmpty { return found.map(copy.original(of:)) }
        }
        return []
    }

    /// Looks at the whole frame, each worth its price on any frame.
    func glances(whole: FrameCopy, half: Once) -> [Look] {
        if decoder == .zbar {
            return [Look(reader: .zbar) { half.value }, Look(reader: .zbar) { half.value.inverted() }]
        }
        let plain = [
            Look(reader: .zxing) { whole },
            Look(reader: .zxing) { half.value },
            Look(reader: .zxing) { half.value.inverted() },
        ]
        guard whole.frame.isLarge else { return plain }
        let quarter = Once { half.value.halved() }
        return plain + [
            Look(reader: .zxing) { quarter.value }, Look(reader: .zxing) { quarter.value.inverted() },
        ]
    }

    /// Where to look closer, and how the edges there are; nil where nothing looks like a symbol.
    func hunch(whole: FrameCopy, half: Once, besides found: [ReadSymbol]) -> SymbolHunch? {
        if whole.frame.isSmall { return found.isEmpty ? SymbolHunch(whole: whole.frame) : nil }
        var small = half.value
        while small.frame.width > 800, small.frame.height >= 2 { small = small.halved() }
        return SymbolHunch(of: whole.frame, small: small.frame, scale: small.scale, besides: found)
    }

    /// Looks at a place beside a symbol that was read at once.
    func besideLooks(at whole: FrameCopy, hunch: SymbolHunch) -> [Look] {
        let part = Once { whole.cropped(to: hunch.area) }
        let reader = decoder == .zbar ? decoder : .zxing
        return [Look(reader: reader) { part.value }, Look(reader: reader) { part.value.inverted() }]
    }

    /// Looks at the part of the frame that may hold a symbol.
    func closerLooks(at whole: FrameCopy, hunch: SymbolHunch) -> [Look] {
        let part = Once { whole.cropped(to: hunch.area) }
        let soft = Once { part.value.softened() }
        let steep = Once { part.value.sharpened() }
        if decoder == .zbar {
            let copies = [
                { soft.value }, { soft.value.inverted() }, { part.value }, { part.value.inverted() },
            ]
            let finer =
                part.value.frame.isSmall
                ? [{ part.value.doubled() }, { part.value.doubled().inverted() }] : []
            return (copies + Self.restored(soft, hunch: hunch) + finer).map { Look(reader: .zbar, copy: $0) }
        }
        let behind = Once { part.value.halved().mirrored() }
        var copies = [{ steep.value }, { part.value.inverted() }]
        if hunch.isDense {
            // What moved is seldom read otherwise: then that comes first.
            let restored = Self.restored(soft, hunch: hunch)
            copies = hunch.isMoved ? restored + copies : copies + restored
            copies += [{ soft.value }, { steep.value.inverted() }]
        }
        copies += [{ behind.value }, { behind.value.inverted() }]
        if part.value.frame.isSmall {
            copies += [{ part.value.doubled() }, { part.value.doubled().inverted() }]
        }
        if hunch.isDense { copies += [{ part.value.mirrored() }, { part.value.mirrored().inverted() }] }
        let looks = copies.map { Look(reader: .zxing, copy: $0) }
        guard decoder == .auto else { return looks }
        let second =
            [{ part.value.halved() }] + (hunch.isDense ? [{ soft.value }, { soft.value.inverted() }] : [])
        return looks + second.map { Look(reader: .zbar, copy: $0) }
    }

    /// The part with movement or blur taken back, where its texture is a symbol's.
    private static func restored(_ soft: Once, hunch: SymbolHunch) -> [() -> FrameCopy] {
        guard hunch.isDense else { return [] }
        guard hunch.isMoved else {
            let (across, down) = (
                MotionFilter(length: 5, direction: 0), MotionFilter(length: 5, direction: .pi / 2)
            )
            return [{ soft.value.filtered(by: across).filtered(by: down) }]
        }
        // A movement's length shows only when the right one is tried; the likeliest first.
        return [9.0, 7, 11].map { length in
            { soft.value.filtered(by: MotionFilter(length: length, direction: hunch.edges.calmestDirection)) }
        }
    }
}

extension GrayFrame {
    /// Larger than a 1080p camera's frame: symbols may be so large that noise tears their finders.
    fileprivate var isLarge: Bool { width * height > 2_500_000 }
    /// So small that a look costs less than the thought whether to look.
    fileprivate var isSmall: Bool { width * height <= 160_000 }
}
