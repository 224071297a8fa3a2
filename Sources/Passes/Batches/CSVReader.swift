/// Reads CSV as RFC 4180 has it, with the row, line and column of everything that breaks it.
///
/// - Guarantee: ends for every input; a broken cell is noted, taken as well as it can be, and reading goes on.
/// - Source: RFC 4180, section 2; lines end in CR LF or LF. Why not a library: `Docs/Formats/Batch.md`.
struct CSVReader {
    private(set) var mistakes: [BatchMistake] = []
    private(set) var rows: [CSVRow] = []
    private let bytes: [UInt8]
    private let rowLimit: Int
    private var index = 0
    private var line = 1

    private static let quote: UInt8 = 0x22
    private static let comma: UInt8 = 0x2C
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// Takes well-formed UTF-8 without a byte order mark.
    init(_ bytes: [UInt8], rowLimit: Int) {
        self.bytes = bytes
        self.rowLimit = rowLimit
    }

    /// Reads all rows; of a file that is too long, one more than it may have.
    mutating func read() {
        while index < bytes.count, rows.count <= rowLimit { readRow() }
    }

    /// Mistakes of a row without those that only follow from its broken cells.
    func withoutEchoes(_ others: [BatchMistake]) -> [BatchMistake] {
        others.filter { other in
            !mistakes.contains { $0.row == other.row && (other.column == nil || $0.column == other.column) }
        }
    }

    private mutating func readRow() {
        let start = line
        var cells = [readCell(column: 1)]
        while index < bytes.count, bytes[index] == Self.comma {
            index += 1
            cells.append(readCell(column: cells.count + 1))
        }
        skipLineEnd()
        rows.append(CSVRow(number: rows.count + 1, line: start, cells: cells))
    }

    private mutating func readCell(column: Int) -> String {
        guard index < bytes.count, bytes[index] == Self.quote else { return readPlain(column: column) }
        index += 1
        var content = readQuoted(column: column)
        guard isAtCellEnd else {
            note(.textAfterQuote, column: column)
            content += readPlain(column: nil)
            return content
        }
        return content
    }

    /// A cell without quotes, up to a comma or the line's end; nothing in it is noted without a column.
    private mutating func readPlain(column: Int?) -> String {
        let start = index
        var isNoted = column == nil
        while !isAtCellEnd {
            let byte = bytes[index]
            if !isNoted, byte == Self.quote || byte == Self.carriageReturn {
                note(byte == Self.quote ? .strayQuote : .bareCarriageReturn, column: column)
                isNoted = true
            }
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// The rest of a cell in quotes, up to behind the closing one.
    private mutating func readQuoted(column: Int) -> String {
        var content: [UInt8] = []
        let start = line
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == Self.quote {
                guard index < bytes.count, bytes[index] == Self.quote else {
                    return String(decoding: content, as: UTF8.self)
                }
                index += 1
            }
            if byte == Self.lineFeed { line += 1 }
            content.append(byte)
        }
        note(.unterminatedQuote(line: start), column: column)
        return String(decoding: content, as: UTF8.self)
    }

    private var isAtCellEnd: Bool {
        guard index < bytes.count else { return true }
        switch bytes[index] {
        case Self.comma, Self.lineFeed: return true
        case Self.carriageReturn: return index + 1 < bytes.count && bytes[index + 1] == Self.lineFeed
        default: return false
        }
    }

    private mutating func skipLineEnd() {
        guard index < bytes.count else { return }
        if bytes[index] == Self.carriageReturn { index += 1 }
        if index < bytes.count, bytes[index] == Self.lineFeed { index += 1 }
        line += 1
    }

    private mutating func note(_ problem: BatchMistake.Problem, column: Int?) {
        mistakes.append(
            BatchMistake(row: rows.count + 1, line: line, column: column, columnName: nil, problem: problem))
    }
}
