/// An entry's place in its region's ledger.
///
/// - Units and bounds: 0 … 2^53 − 1, counted from the ledger's first entry.
public struct EntryIndex: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number.
    public let value: Int

    /// Takes a number that is not negative.
    public init(_ value: Int) {
        precondition(value >= 0, "entries are counted from 0")
        self.value = value
    }

    /// The number in digits.
    public var description: String { String(value) }

    /// Orders by place.
    public static func < (left: EntryIndex, right: EntryIndex) -> Bool { left.value < right.value }
}

extension EntryIndex: Strideable, ExpressibleByIntegerLiteral {
    /// The place some entries on.
    public func advanced(by count: Int) -> EntryIndex { EntryIndex(value + count) }
    /// How many entries on another place is.
    public func distance(to other: EntryIndex) -> Int { other.value - value }
    /// Takes a number that is not negative.
    public init(integerLiteral value: Int) { self.init(value) }
}
