import Foundation
import TestSupport
import Testing

@testable import GateStation

/// The page of settings and the reader say the same.
struct SettingsKeyTests {
    /// A row of a table of `Docs/Settings.md`, without what it says in words.
    private struct PageRow: Hashable, CustomStringConvertible {
        let table: String
        let cells: [String]
        var description: String { "\(table) \(cells.joined(separator: " | "))" }
    }

    private func page() throws -> Set<PageRow> {
        let text = try String(
            contentsOf: Fixtures.repository.appending(path: "Docs/Settings.md"), encoding: .utf8)
        var table: String?
        var rows: Set<PageRow> = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard line.hasPrefix("|") else {
                table = nil
                continue
            }
            if cells.first == "key", cells.count == 6 {
                table = ""
            } else if let head = cells.first, head.hasPrefix("key of `"), cells.count == 6 {
                table = String(head.dropFirst("key of `".count).dropLast())
            } else if let table, !(cells.first ?? "").hasPrefix("---") {
                rows.insert(PageRow(table: table, cells: Array(cells.prefix(5))))
            }
        }
        return rows
    }

    private func known() -> Set<PageRow> {
        Set(
            GateSettings.catalogue.flatMap { table, keys in
                keys.map { key in
                    PageRow(
                        table: table,
                        cells: [
                            "`\(key.name)`", key.form.type, key.form.range, key.standard,
                            key.secrecy.rawValue,
                        ])
                }
            })
    }

    @Test func `every key of the reader stands on the page with its type, range, default and secrecy`() throws
    {
        let missing = known().subtracting(try page())
        #expect(
            missing.isEmpty,
            "missing in Docs/Settings.md:\n\(missing.map(\.description).joined(separator: "\n"))")
    }

    @Test func `the page names no key that the reader does not know`() throws {
        let unknown = try page().subtracting(known())
        #expect(
            unknown.isEmpty,
            "only in Docs/Settings.md:\n\(unknown.map(\.description).joined(separator: "\n"))")
    }

    @Test func `every key is taken with the value of its example`() throws {
        for key in GateSettings.keys where !["gate", "region", "home", "sources"].contains(key.name) {
            guard !key.example.isEmpty, key.example != "{}" else { continue }
            let text = SettingsSamples.least + "\(key.name): \(key.example)\n"
            _ = try SettingsReader.settings(in: text, file: "gate.yaml")
        }
        for key in GateSource.keys where key.name != "baud" {
            let text = SettingsSamples.settings(source: "{\(key.name): \"\(key.example)\"}")
            _ = try SettingsReader.settings(in: text, file: "gate.yaml")
        }
    }

    @Test func `the commented example has every key of the reader`() throws {
        let text = try String(
            contentsOf: Fixtures.repository.appending(path: "Gates/north-1.yaml"), encoding: .utf8)
        for (table, keys) in GateSettings.catalogue {
            for key in keys {
                let pattern = #"(?m)^\s*(#\s*)?[\s{\[-]*\#(key.name):"#
                let isThere = text.range(of: pattern, options: .regularExpression) != nil
                #expect(isThere, "Gates/north-1.yaml lacks \(table) \(key.name)")
            }
        }
        _ = try SettingsReader.settings(in: text, file: "north-1.yaml")
    }
}
