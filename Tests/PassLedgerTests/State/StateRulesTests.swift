import Foundation
import Testing

/// The rules of `Docs/Formats/State.md`, as numbers.
struct StateRulesTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func text(under folders: [String]) throws -> String {
        var text = ""
        for folder in folders {
            let files = try FileManager.default.contentsOfDirectory(
                at: root.appending(path: folder), includingPropertiesForKeys: nil)
            for file in files
            where file.pathExtension == "swift" && !file.path.hasSuffix("StateRulesTests.swift") {
                text += try String(contentsOf: file, encoding: .utf8)
            }
        }
        return text
    }

    /// The numbers of rules that a text quotes.
    private func quoted(in text: String) -> Set<Int> {
        Set(text.matches(of: /\bS([0-9]+)\b/).compactMap { Int($0.1) })
    }

    @Test func `every rule is quoted where it is decided and where it is tested`() throws {
        let page = try String(contentsOf: root.appending(path: "Docs/Formats/State.md"), encoding: .utf8)
        let rules = Set(page.matches(of: /(?m)^\| S([0-9]+) \|/).compactMap { Int($0.1) })
        #expect(rules == Set(1...41))
        let sources = quoted(in: try text(under: ["Sources/PassLedger/State", "Sources/PassLedger/Audit"]))
        let tests = quoted(
            in: try text(under: ["Tests/PassLedgerTests/State", "Tests/PassLedgerTests/Audit"]))
        #expect(rules.subtracting(sources) == [])
        #expect(rules.subtracting(tests) == [])
    }
}
