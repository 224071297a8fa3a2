/// The looks a reader takes at a frame, cheapest first.
///
/// Measured on the film maker's 720p frames (Tests/Benchmarks): one plain look of libzxing reads four of five
/// frames in 3 ms; a quarter of the pixels, dark and light, costs 1 ms each and reads the noisy and the
/// inverted ones; steeper edges (8 ms) read the blurred, dim and far ones; then what is left goes to libzbar.
extension SymbolReader {
    typealias Attempt = () -> [ReadSymbol]

    func attempts(for frame: GrayFrame) -> any Sequence<Attempt> {
        switch decoder {
        case .auto: looks(at: frame).map { look in { take(look) } }
        case .zxing: looks(at: frame).filter { $0.reader == .zxing }.map { look in { take(look) } }
        case .zbar: zbarLooks(at: frame).map { look in { take(look) } }
        }
    }

    /// One look: a library and the copy it is shown, made when its turn comes.
    struct Look {
        let reader: Decoder
        let copy: () -> FrameCopy
    }

    private func take(_ look: Look) -> [ReadSymbol] {
        let copy = look.copy()
        let found = look.reader == .zbar ? zbar.read(copy.frame) : zxing.read(copy.frame)
        return found.map(copy.original(of:))
    }

    private func looks(at frame: GrayFrame) -> [Look] {
        let whole = FrameCopy(frame: frame)
        let half = Once { whole.halved() }
        let steep = Once { whole.sharpened() }
        var looks = [
            Look(reader: .zxing) { whole },
            Look(reader: .zxing) { half.value },
            Look(reader: .zxing) { half.value.inverted() },
        ]
        if frame.isLarge {
            looks.append(Look(reader: .zxing) { half.value.halved() })
            looks.append(Look(reader: .zxing) { half.value.halved().inverted() })
        }
        return looks + [
            Look(reader: .zxing) { steep.value },
            Look(reader: .zxing) { whole.inverted() },
            Look(reader: .zbar) { half.value },
            Look(reader: .zxing) { whole.softened() },
            Look(reader: .zxing) { steep.value.inverted() },
            Look(reader: .zbar) { half.value.mirrored() },
        ]
    }

    /// libzbar alone: dark and light, from the front and from behind.
    private func zbarLooks(at frame: GrayFrame) -> [Look] {
        let whole = FrameCopy(frame: frame)
        let half = Once { whole.halved() }
        let soft = Once { whole.softened() }
        let copies: [() -> FrameCopy] = [
            { half.value }, { half.value.inverted() }, { soft.value }, { soft.value.inverted() },
            { half.value.mirrored() }, { half.value.mirrored().inverted() },
            { whole }, { whole.sharpened() },
            { whole.mirrored() }, { whole.mirrored().inverted() },
        ]
        return copies.map { Look(reader: .zbar, copy: $0) }
    }
}

extension GrayFrame {
    /// Larger than a 1080p camera's frame: symbols may be so large that noise tears their finders.
    fileprivate var isLarge: Bool { width * height > 2_500_000 }
}

/// A copy made at most once, when first wanted.
private final class Once {
    private let make: () -> FrameCopy
    private(set) lazy var value = make()

    init(_ make: @escaping () -> FrameCopy) {
        self.make = make
    }
}
