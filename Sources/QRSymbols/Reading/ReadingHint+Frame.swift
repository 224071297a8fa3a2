extension ReadingHint {
    /// The likeliest cause that a part of a frame was not read.
    ///
    /// - Units and bounds: `module` in pixels, nil where no finder pattern was seen; `isMoved` where edges of one
    ///   direction are washed out.
    init(_ frame: GrayFrame, at area: SymbolHunch.PixelArea, module: Double?, isMoved: Bool) {
        let (dark, light) = Self.extremes(frame, at: area)
        let isAtEdge =
            area.x <= 1 || area.y <= 1 || area.x + area.width >= frame.width - 1
            || area.y + area.height >= frame.height - 1
        if let module, module < 1.8 {
            self = .tooSmall
        } else if light < 70 {
            self = .tooDark
        } else if light - dark < 40 {
            self = .tooFaint
        } else if isMoved {
            self = .blurred
        } else if isAtEdge {
            self = .cutOff
        } else {
            self = module == nil ? .blurred : .covered
        }
    }

    /// The levels that a twentieth of the pixels is darker, and brighter, than.
    private static func extremes(_ frame: GrayFrame, at area: SymbolHunch.PixelArea) -> (
        dark: Int, light: Int
    ) {
        var counts = [Int](repeating: 0, count: 256)
        let (right, bottom) = (min(area.x + area.width, frame.width), min(area.y + area.height, frame.height))
        frame.withRows { rows in
            for y in stride(from: max(area.y, 0), to: bottom, by: 4) {
                for x in stride(from: max(area.x, 0), to: right, by: 4) { counts[Int(rows[y][x])] += 1 }
            }
        }
        let part = counts.reduce(0, +) / 20
        func level(from levels: some Sequence<Int>) -> Int {
            var sum = 0
            for level in levels {
                sum += counts[level]
                if sum > part { return level }
            }
            return 0
        }
        return (level(from: 0..<256), level(from: (0..<256).reversed()))
    }
}
