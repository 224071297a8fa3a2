/// One mistake in a batch file.
public struct BatchMistake: Error, Hashable, Sendable {
    /// The row as a spreadsheet counts it, from 1, the header included.
    public let row: Int
    /// The line of the file, from 1: more than the row when cells hold line breaks.
    public let line: Int
    /// The column, from 1; nil for the whole row or file.
    public let column: Int?
    /// The column's name as written in the header, where it has one.
    public let columnName: String?
    /// What is wrong.
    public let problem: Problem

    /// What may be wrong.
    public enum Problem: Hashable, Sendable {
        /// The file is larger than a batch may be.
        case tooLarge(bytes: Int, limit: Int)
        /// The bytes are not UTF-8: a file saved by a spreadsheet as GBK, for instance.
        case notUTF8
        /// There is nothing in the file.
        case emptyFile
        /// There is no row below the header.
        case noRows
        /// More rows than a batch may have.
        case tooManyRows(limit: Int)
        /// More columns than a batch may have.
        case tooManyColumns(count: Int, limit: Int)
        /// A quote within a cell that does not begin with one.
        case strayQuote
        /// Something between a closing quote and the next comma.
        case textAfterQuote
        /// A cell in quotes that never ends; it began on this line.
        case unterminatedQuote(line: Int)
        /// A carriage return that ends no line.
        case bareCarriageReturn
        /// Another number of cells than the header has.
        case cellCount(found: Int, expected: Int)
        /// A cell with more bytes than any cell may have.
        case cellTooLong(bytes: Int, limit: Int)
        /// A column whose name is no attribute.
        case badColumnName(String)
        /// A column that the result file adds.
        case reservedColumn(String)
        /// A column that stood before; another name for the same counts.
        case columnTwice(String, first: Int)
        /// A column that must be there.
        case missingColumn(String)
        /// No plan is named.
        case missingPlan
        /// A plan that the region does not sell.
        case unknownPlan(String, known: [String])
        /// A zone that is no code.
        case badZone(String)
        /// A SPEC that is none.
        case badPerk(PerkSpecProblem)
        /// A number of persons that is not 1 … 65,535.
        case badPersons(String)
        /// A holder key that is not 64 hex digits.
        case badHolder(String)
        /// What minting refuses.
        case refused(MintingRefusal)
        /// What makes the token too long or otherwise impossible.
        case token(MintingError)
    }
}

extension BatchMistake {
    /// The same mistake with the name of its column.
    func named(by header: [String]) -> BatchMistake {
        guard columnName == nil, let column, header.indices.contains(column - 1) else { return self }
        return BatchMistake(
            row: row, line: line, column: column, columnName: header[column - 1], problem: problem)
    }
}
