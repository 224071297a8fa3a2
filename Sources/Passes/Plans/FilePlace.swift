/// A place in a text file.
///
/// - Units and bounds: line and column from 1; columns count Unicode scalars.
public struct FilePlace: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The line.
    public let line: Int
    /// The column.
    public let column: Int

    /// Names a place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// `3:7`.
    public var description: String { "\(line):\(column)" }

    /// Orders as one reads.
    public static func < (left: FilePlace, right: FilePlace) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
