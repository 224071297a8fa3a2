import Foundation
import Passes
import TestSupport
import Testing

@Suite struct HostileExpressionTests {
    @Test func `no truncated rule and no rule with a byte changed traps, and each mistake has a place in it`()
        throws
    {
        for text in try texts() where text.utf8.count < 200 {
            let bytes = Array(text.utf8)
            for length in 0..<bytes.count { read(Array(bytes.prefix(length))) }
            for index in bytes.indices {
                for byte in UInt8.min...UInt8.max {
                    var changed = bytes
                    changed[index] = byte
                    read(changed)
                }
            }
        }
    }

    @Test(arguments: ["(", "not ", "-", "min(", "[", "\"", "persons in [", "1..", "or_else(1,"])
    func `nesting without end is a mistake, not a crash`(_ piece: String) {
        let text = String(repeating: piece, count: RuleExpression.byteLimit / piece.utf8.count)
        #expect(throws: ExpressionMistake.self) { try RuleExpression(text, in: Self.scope) }
        #expect(throws: ExpressionMistake.self) {
            try RuleExpression(String(repeating: piece, count: 1_000_000), in: Self.scope)
        }
    }

    private func read(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(ExpressionMistake) {
            let rule = try RuleExpression(text, in: Self.scope)
            let again = try? RuleExpression(rule.canonicalText, in: Self.scope)
            if again != rule { Issue.record("\(text) is not \(rule.canonicalText)") }
        } catch {
            let length = text.unicodeScalars.count
            if error.place.line < 1 || error.place.column < 1 || error.offset > length {
                Issue.record("\(text): \(error)")
            }
        }
    }

    /// Rules of all kinds: the bodies of the vectors.
    private func texts() throws -> [String] {
        try Fixtures.files(in: "expressions", ending: ".txt").compactMap { file in
            let content = try String(contentsOf: file, encoding: .utf8)
            return content.range(of: "\n\n").map { String(content[$0.upperBound...].dropLast()) }
        }
    }

    static let scope = ExpressionScope(
        attributes: ["class": ExpressionType.text, "size": .number, "guided": .truth].reduce(into: [:]) {
            all, pair in if let code = Code(pair.key) { all[code] = pair.value }
        }, personal: Set([Code("name")].compactMap(\.self)),
        zones: Set([Code("north"), Code("museum")].compactMap(\.self)))
}
