import Foundation
import TestSupport
import Testing

/// The documents' rules against the vectors: no rule without a pair.
@Suite struct RuleCoverageTests {
    @Test(arguments: NumberedRule.all)
    func `every numbered rule has a vector that keeps it and one that breaks it`(rule: NumberedRule) {
        let about = Vector.all.filter { $0.rules.contains(rule.number) }
        // Rule 69 refuses nobody: its other half is the answer `check`.
        let keeping = about.filter { $0.expect == "accept" || ($0.isGood && rule.refusal != nil) }
        let breaking = about.filter {
            rule.refusal == nil ? $0.expect == "check" : $0.reasons.contains(rule.refusal ?? "")
        }
        #expect(!keeping.isEmpty, "no vector keeps rule \(rule.number)")
        #expect(!breaking.isEmpty, "no vector breaks rule \(rule.number)")
        for vector in breaking where !vector.isGood {
            let twin = vector.twin.flatMap(Vector.named)
            #expect(twin?.isGood == true, "\(vector.name) has no good twin")
        }
    }

    @Test func `there are at least 20 good vectors and 90 bad ones`() {
        #expect(Vector.all.filter(\.isGood).count >= 20)
        #expect(Vector.all.filter { !$0.isGood }.count >= 90)
    }

    @Test(arguments: Vector.all)
    func `a vector names only rules and layers that exist`(vector: Vector) {
        let numbers = Set(NumberedRule.all.map(\.number))
        #expect(!vector.rules.isEmpty && numbers.isSuperset(of: vector.rules))
        let layers = [
            "symbol", "text", "base45", "cbor", "cose", "claims", "trust", "time", "status", "policy",
            "presentation",
        ]
        #expect(layers.contains(vector.layer))
        #expect(vector.name.hasPrefix(vector.layer + "-"))
    }
}

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
