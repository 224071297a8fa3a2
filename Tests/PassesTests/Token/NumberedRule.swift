import Foundation
import TestSupport
import Testing

/// A line of the tables in `Docs/Formats`.
struct NumberedRule: Sendable, CustomTestStringConvertible {
    let number: String
    let refusal: String?
    var testDescription: String { "rule \(number)" }

    static let all: [NumberedRule] = {
        do { return try read() } catch { fatalError("the rules in Docs/Formats cannot be read: \(error)") }
    }()

    private static func read() throws -> [NumberedRule] {
        var rules: [NumberedRule] = []
        for name in ["PassToken", "Presentation"] {
            let file = Fixtures.repository.appending(path: "Docs/Formats/\(name).md")
            rules += try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                .compactMap { NumberedRule(line: $0) }
        }
        return rules
    }

    /// Takes a line `| number | says | refusal |`; the refusal stands in back quotes at the start of its cell.
    private init?(line: Substring) {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        guard line.hasPrefix("|"), cells.count >= 3,
            cells[0].range(of: #"^P?[0-9]+$"#, options: .regularExpression) != nil
        else { return nil }
        number = cells[0]
        let parts = cells[cells.count - 1].split(separator: "`", omittingEmptySubsequences: false)
        refusal = parts.count > 1 ? String(parts[1]) : nil
    }
}
