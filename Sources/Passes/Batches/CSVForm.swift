/// How a CSV file is written, kept so that what is made of it opens in the same program.
struct CSVForm: Hashable, Sendable {
    let hasByteOrderMark: Bool
    let lineEnd: String

    init(of bytes: [UInt8]) {
        hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let feed = bytes.firstIndex(of: 0x0A) ?? 0
        lineEnd = feed > 0 && bytes[feed - 1] == 0x0D ? "\r\n" : "\n"
    }

    /// A record.
    ///
    /// - Source: RFC 4180, section 2.
    func record(_ cells: [String]) -> String { cells.map(Self.quoted).joined(separator: ",") + lineEnd }

    private static func quoted(_ cell: String) -> String {
        let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard needsQuotes || cell.utf8.first == 0x20 || cell.utf8.last == 0x20 else { return cell }
        var content = "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { content.unicodeScalars.append("\"") }
            content.unicodeScalars.append(scalar)
        }
        return content + "\""
    }
}
