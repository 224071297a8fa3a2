/// Makes lines of bytes that come in pieces.
///
/// - Shape: a line ends with LF, CR or both; empty lines are none.
/// - Guarantee: no bytes make it hold more than `longest` of them.
struct LineCollector: Sendable {
    /// What came of a piece.
    enum Outcome: Hashable, Sendable {
        case line([UInt8])
        /// A line was longer than may be, and was dropped.
        case tooLong
    }

    private let longest: Int
    private var line: [UInt8] = []
    private var isDropping = false

    /// Before the first line.
    init(longest: Int) { self.longest = longest }

    /// Takes a piece; gives the lines that it completes.
    mutating func take(_ bytes: [UInt8]) -> [Outcome] {
        var outcomes: [Outcome] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if isDropping {
                    outcomes.append(.tooLong)
                } else if !line.isEmpty {
                    outcomes.append(.line(line))
                }
                forget()
            } else if line.count < longest {
                line.append(byte)
            } else {
                isDropping = true
            }
        }
        return outcomes
    }

    /// Begins a new line: what the last one began with will not go on.
    mutating func forget() {
        line = []
        isDropping = false
    }
}
