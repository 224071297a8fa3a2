/// A square of the tree as C2SP tlog-tiles cuts it: up to 256 neighbouring hashes of one level.
///
/// - Shape: the tile at level L and index N holds the tree's nodes of level 8·L from N·256 on.
/// - Source: C2SP tlog-tiles, *Merkle Tree*.
public struct Tile: Hashable, Sendable {
    /// Its level; every level of tiles is eight levels of the tree.
    public let level: Int
    /// Its place on the level.
    public let index: Int
    /// How many hashes it holds, 1 … 256; fewer than 256 only at the tree's right edge.
    public let width: Int

    /// Hashes in a full tile.
    public static let fullWidth = 256

    /// Names a tile.
    public init(level: Int, index: Int, width: Int = Tile.fullWidth) {
        precondition(
            level >= 0 && index >= 0 && (1...Self.fullWidth).contains(width), "a tile holds 1 to 256 hashes")
        self.level = level
        self.index = index
        self.width = width
    }

    /// How many full tiles a tree of some size has at a level, and the width of the partial one, 0 without.
    public static func counts(at level: Int, in size: TreeSize) -> (full: Int, partialWidth: Int) {
        // Eight levels up there is one node where there were 256; beyond Int's width there is none.
        let nodes = level < 8 ? size.count >> (8 * level) : 0
        return (nodes / fullWidth, nodes % fullWidth)
    }

    /// Every tile of a tree, level by level, from the left.
    public static func all(in size: TreeSize) -> [Tile] {
        var tiles: [Tile] = []
        for level in 0..<8 {
            let (full, partial) = counts(at: level, in: size)
            guard full > 0 || partial > 0 else { break }
            tiles += (0..<full).map { Tile(level: level, index: $0) }
            if partial > 0 { tiles.append(Tile(level: level, index: full, width: partial)) }
        }
        return tiles
    }

    /// Where the tile is served: `tile/0/x001/x234/067.p/8`.
    public var path: String { "tile/\(level)/\(Self.suffix(index: index, width: width))" }

    /// Where the entries under a level-0 tile are served: `tile/entries/x001/x234/067`.
    public var entriesPath: String { "tile/entries/\(Self.suffix(index: index, width: width))" }

    /// The tree's nodes that it holds, from the left.
    public var nodes: [NodePosition] {
        (0..<width).map { NodePosition(level: 8 * level, index: index * Self.fullWidth + $0) }
    }

    /// Three digits a path element, all but the last marked with an x.
    private static func suffix(index: Int, width: Int) -> String {
        var text = threeDigits(index % 1000)
        var rest = index / 1000
        while rest > 0 {
            text = "x\(threeDigits(rest % 1000))/\(text)"
            rest /= 1000
        }
        return width == fullWidth ? text : "\(text).p/\(width)"
    }

    private static func threeDigits(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }
}
