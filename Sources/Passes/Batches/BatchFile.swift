/// A batch: a CSV file with one pass a row, all of it checked.
///
/// - Guarantee: every row can be minted as it stands, at the moment and under the key that it was checked for; a result is
///   written only of such a file.
/// - Source: CONTRACT, section 3, *A batch CSV*; `Docs/Formats/Batch.md`.
public struct BatchFile: Sendable {
    /// The rows in the order of the file, blank ones left out.
    public let rows: [BatchRow]
    let header: [String]
    let form: CSVForm

    /// The largest file, in bytes.
    public static let byteLimit = 32 << 20
    /// The most rows, the header not counted.
    public static let rowLimit = 100_000
    /// The most columns.
    public static let columnLimit = 64
    /// The most mistakes that are named; a file in the wrong form would name one in every row.
    static let mistakeLimit = 10_000

    /// Reads a file and rehearses every row.
    ///
    /// - Shape: `progress` is told rows done and rows in all.
    /// - Throws: ``BatchError`` with every mistake by row and column; nothing has been minted.
    public init(
        parsing bytes: [UInt8], for rehearsal: BatchRehearsal, progress: (Int, Int) -> Void = { _, _ in }
    ) throws(BatchError) {
        guard bytes.count <= Self.byteLimit else {
            throw BatchError(.tooLarge(bytes: bytes.count, limit: Self.byteLimit))
        }
        form = CSVForm(of: bytes)
        let content = bytes.dropFirst(form.hasByteOrderMark ? 3 : 0)
        if let line = Self.firstLineNotUTF8(content) { throw BatchError(.notUTF8, line: line) }
        var csv = CSVReader(Array(content), rowLimit: Self.rowLimit + 1)
        csv.read()
        guard let first = csv.rows.first, !first.isBlank else { throw BatchError(.emptyFile) }
        guard csv.rows.count <= Self.rowLimit + 1 else {
            throw BatchError(.tooManyRows(limit: Self.rowLimit))
        }
        let header = BatchHeader(first, columnLimit: Self.columnLimit)
        var mistakes = csv.mistakes.map { $0.named(by: first.cells) } + header.mistakes
        let filled = csv.rows.dropFirst().filter { !$0.isBlank }
        if filled.isEmpty { mistakes.append(contentsOf: BatchError(.noRows).mistakes) }
        var rows: [BatchRow] = []
        for (index, row) in filled.enumerated() where mistakes.count < Self.mistakeLimit {
            var reader = BatchRowReader(row, under: header, for: rehearsal)
            if let row = reader.read() { rows.append(row) }
            mistakes += csv.withoutEchoes(reader.mistakes)
            progress(index + 1, filled.count)
        }
        guard mistakes.isEmpty else { throw BatchError(mistakes: mistakes) }
        self.header = first.cells
        self.rows = rows
    }

    /// A line feed is never part of another character, so that lines can be judged one by one.
    private static func firstLineNotUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
    }
}
