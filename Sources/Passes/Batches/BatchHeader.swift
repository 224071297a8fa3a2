/// The header of a batch file: what each column holds.
struct BatchHeader: Sendable {
    /// Names as written.
    let names: [String]
    /// By column, from 0; nil for a column that was noted as a mistake.
    private(set) var columns: [BatchColumn?] = []
    private(set) var mistakes: [BatchMistake] = []

    init(_ row: CSVRow, columnLimit: Int) {
        names = row.cells
        if names.count > columnLimit {
            note(.tooManyColumns(count: names.count, limit: columnLimit), column: nil)
        }
        var first: [BatchColumn: Int] = [:]
        for (index, name) in names.enumerated() {
            columns.append(column(named: name, at: index, first: &first))
        }
        if first[.plan] == nil { note(.missingColumn("plan"), column: nil) }
    }

    private mutating func column(
        named name: String, at index: Int, first: inout [BatchColumn: Int]
    ) -> BatchColumn? {
        guard !BatchColumn.reserved.contains(name) else {
            note(.reservedColumn(name), column: index + 1)
            return nil
        }
        guard let column = BatchColumn(name) else {
            note(.badColumnName(name), column: index + 1)
            return nil
        }
        if let before = first[column] {
            note(.columnTwice(name, first: before), column: index + 1)
            return nil
        }
        first[column] = index + 1
        return column
    }

    private mutating func note(_ problem: BatchMistake.Problem, column: Int?) {
        let name = column.map { names[$0 - 1] }
        mistakes.append(BatchMistake(row: 1, line: 1, column: column, columnName: name, problem: problem))
    }
}
