/// A vector file that cannot be understood.
public struct VectorError: Error, CustomStringConvertible {
    /// The file's name without `.txt`.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let problem: String

    /// File, line and problem.
    public var description: String { "\(file).txt:\(line): \(problem)" }
}
