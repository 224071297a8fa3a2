/// How many entries a ledger has, or had.
///
/// - Units and bounds: 0 … 2^53 − 1; the entries of a size n are those below index n.
public struct TreeSize: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number of entries.
    public let count: Int

    /// Takes a number that is not negative.
    public init(_ count: Int) {
        precondition(count >= 0, "a ledger has no fewer than 0 entries")
        self.count = count
    }

    /// No ledger is this large: 2^53.
    public static let bound = 1 << 53

    /// The empty ledger.
    public static let zero = TreeSize(0)

    /// Whether an entry is among those of this size.
    public func covers(_ index: EntryIndex) -> Bool { index.value < count }

    /// The entries of this size.
    public var indexes: Range<EntryIndex> { EntryIndex(0)..<EntryIndex(count) }

    /// The number in digits.
    public var description: String { String(count) }

    /// Orders by number.
    public static func < (left: TreeSize, right: TreeSize) -> Bool { left.count < right.count }
}

extension TreeSize: ExpressibleByIntegerLiteral {
    /// Takes a number that is not negative.
    public init(integerLiteral value: Int) { self.init(value) }
}
