/// Where in a frame a symbol may be, judged by texture alone: edges in every direction, close together.
///
/// Cheap (one pass over a quarter of the pixels or fewer) and only a hunch: print and foliage look alike, but
/// a wall, a lamp or a railing do not, and the costly looks are spared.
struct SymbolHunch {
    /// The part of the frame, in its pixels.
    let area: PixelArea
    /// The edges there.
    let edges: EdgeTensor

    /// Busy blocks as a part of all blocks of the area: a symbol fills at least half of its bounds.
    let density: Double

    /// Whether the texture hangs together as a symbol's does, and not as that of scattered lines.
    var isDense: Bool { density > 0.44 }
    /// Whether edges of one direction are washed out, as by a movement.
    var isMoved: Bool { edges.evenness < 0.65 }

    /// A rectangle of whole pixels.
    struct PixelArea: Hashable {
        var x: Int
        var y: Int
        var width: Int
        var height: Int
    }

    /// Pixels a side of the blocks a frame is judged in.
    private static let block = 16
    /// Below this the texture is camera noise: squared grey levels a pixel along the calmest direction.
    private static let noise = 12.0

    /// The whole of a frame, for frames so small that looking costs next to nothing.
    init(whole frame: GrayFrame) {
        area = PixelArea(x: 0, y: 0, width: frame.width, height: frame.height)
        edges = EdgeTensor()
        density = 1
    }

    /// The strongest hunch; nil where nothing looks like a symbol.
    ///
    /// `small` is `frame` made smaller by `scale`; where `known` symbols lie is not looked at.
    init?(of frame: GrayFrame, small: GrayFrame, scale: Double, besides known: [ReadSymbol] = []) {
        let (columns, rows) = (small.width / Self.block, small.height / Self.block)
        guard columns > 0, rows > 0 else { return nil }
        let tensors = small.edgeTensors(block: Self.block)
        let strengths = tensors.map(\.least)
        let bright = strengths.sorted()[strengths.count * 19 / 20]
        let threshold = max(bright * 0.15, Self.noise)
        var grid = BlockGrid(columns: columns, rows: rows, isBusy: strengths.map { $0 > threshold })
        for symbol in known { grid.calm(symbol.bounds, blockSide: scale * Double(Self.block)) }
        guard let patch = grid.strongestPatch(strengths) else { return nil }
        var edges = EdgeTensor()
        for index in patch { edges += tensors[index] }
        self.edges = edges
        let bounds = Self.bounds(of: patch, columns: columns)
        density = Double(patch.count) / Double(bounds.width * bounds.height)
        area = Self.pixels(of: bounds, scale: scale * Double(Self.block), in: frame)
    }

    private static func bounds(of patch: [Int], columns: Int) -> PixelArea {
        let xs = patch.map { $0 % columns }
        let ys = patch.map { $0 / columns }
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        return PixelArea(
            x: left, y: top, width: (xs.max() ?? 0) - left + 1, height: (ys.max() ?? 0) - top + 1)
    }

    /// Bounds in blocks and a block around them, in pixels of the frame.
    private static func pixels(of bounds: PixelArea, scale: Double, in frame: GrayFrame) -> PixelArea {
        let left = max(0, Int(Double(bounds.x - 1) * scale))
        let top = max(0, Int(Double(bounds.y - 1) * scale))
        // The last block of a row may be cut off: what lies beyond belongs to it.
        let right = min(frame.width, Int(Double(bounds.x + bounds.width + 2) * scale))
        let bottom = min(frame.height, Int(Double(bounds.y + bounds.height + 2) * scale))
        return PixelArea(x: left, y: top, width: max(1, right - left), height: max(1, bottom - top))
    }
}
