import Foundation
import Passes
import TestSupport
import Testing

@Suite struct ExpressionDocumentTests {
    @Test func `every name and function has its place in the document`() throws {
        let page = try page()
        for name in ExpressionName.allCases { #expect(page.contains("`\(name.rawValue)`"), "\(name)") }
        for function in ExpressionFunction.allCases {
            #expect(page.contains("`\(function.rawValue)("), "\(function)")
        }
    }

    @Test func `every example in the table of functions can be read`() throws {
        let rows = try page().split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains("(") }
        let examples = rows.compactMap { row -> String? in
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, cells[2].hasPrefix("`"), cells[2].hasSuffix("`") else { return nil }
            return String(cells[2].dropFirst().dropLast())
        }
        #expect(examples.count >= 20)
        let scope = ExpressionScope(
            attributes: ["class", "guide", "room"].reduce(into: [:]) { $0[Names.code($1)] = .text },
            zones: [Names.museum, Names.north])
        for example in examples {
            #expect(throws: Never.self, "\(example)") { try RuleExpression(example, in: scope) }
        }
    }

    private func page() throws -> String {
        let file = Fixtures.repository.appending(path: "Docs/Formats/Expressions.md")
        return try String(contentsOf: file, encoding: .utf8)
    }
}
