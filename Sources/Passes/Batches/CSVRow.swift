/// One record of a CSV file.
struct CSVRow: Sendable {
    /// The row as a spreadsheet counts it, from 1, the header included.
    let number: Int
    /// The line of the file on which it begins, from 1: more than the row when cells hold line breaks.
    let line: Int
    let cells: [String]

    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
}
