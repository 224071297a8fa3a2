/// A batch that cannot be minted, with everything that is wrong with it.
public struct BatchError: Error, Hashable, Sendable {
    /// The mistakes, by row and column; at least one.
    public let mistakes: [BatchMistake]

    init(mistakes: [BatchMistake]) {
        self.mistakes = mistakes.sorted { ($0.row, $0.column ?? 0) < ($1.row, $1.column ?? 0) }
    }

    init(_ problem: BatchMistake.Problem, line: Int = 1) {
        mistakes = [BatchMistake(row: line, line: line, column: nil, columnName: nil, problem: problem)]
    }
}
