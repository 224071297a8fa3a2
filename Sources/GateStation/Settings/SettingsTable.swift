import Foundation
import Passes
import Yams

/// One table of a settings file below a key, read value by value; it notes every mistake.
struct SettingsTable {
    /// The key it stands under, `actuator.gpio`.
    let name: String
    /// The folder that relative paths are counted from.
    let folder: String
    private let node: Node
    private var values: [String: Node] = [:]
    /// What was wrong so far.
    private(set) var mistakes: [SettingsMistake] = []

    /// Takes a node that should be a table of some of these keys.
    init(_ node: Node, name: String, keys: Set<String>, folder: String) {
        self.node = node
        self.name = name
        self.folder = folder
        guard let table = node.mapping else {
            note(node, .badValue(key: name, expected: .table(keys.sorted())))
            return
        }
        for (key, value) in table {
            guard let text = key.string, keys.contains(text) else {
                note(key, .unknownKey("\(name).\(key.string ?? "?")"))
                continue
            }
            values[text] = value
        }
    }

    /// Whether nothing was wrong.
    var isFaultless: Bool { mistakes.isEmpty }

    /// The keys of a set that are there.
    func present(of keys: Set<String>) -> Set<String> { keys.intersection(values.keys) }

    /// The node under a key.
    func node(_ key: String) -> Node? { values[key] }

    /// The value under a key; nil when there is none, or when it is not of its form, which is noted.
    mutating func value<Value>(
        _ key: String, _ expected: SettingsMistake.Expected, _ read: (String) -> Value?
    ) -> Value? {
        guard let node = values[key] else { return nil }
        if let text = node.scalar?.string, !text.isEmpty, let value = read(text) { return value }
        note(node, .badValue(key: "\(name).\(key)", expected: expected))
        return nil
    }

    /// The same for a key that must be there.
    mutating func required<Value>(
        _ key: String, _ expected: SettingsMistake.Expected, _ read: (String) -> Value?
    ) -> Value? {
        if values[key] == nil, node.mapping != nil { note(node, .missingKey("\(name).\(key)")) }
        return value(key, expected, read)
    }

    /// A whole number within bounds.
    mutating func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
        value(key, .number(range)) { Int($0).flatMap { range.contains($0) ? $0 : nil } }
    }

    /// `true` or `false`.
    mutating func truth(_ key: String) -> Bool? {
        value(key, .oneOf(["true", "false"])) { $0 == "true" ? true : $0 == "false" ? false : nil }
    }

    /// A path, counted from the file's folder unless it is absolute.
    mutating func path(_ key: String) -> String? {
        let folder = folder
        return required(key, .text) { Self.path($0, in: folder) }
    }

    /// A program's whole path and its arguments.
    mutating func command(_ key: String) -> [String]? {
        guard let node = values[key] else { return nil }
        let words = node.sequence?.compactMap { $0.scalar?.string } ?? []
        guard let program = words.first, !program.isEmpty, words.count == node.sequence?.count else {
            note(node, .badValue(key: "\(name).\(key)", expected: .command))
            return nil
        }
        return [Self.path(program, in: folder)] + words.dropFirst()
    }

    /// A table below a key, read by `body`; its mistakes become this one's.
    mutating func table<Value>(
        _ key: String, keys: Set<String>, _ body: (inout SettingsTable) -> Value?
    ) -> Value? {
        guard let node = values[key] else { return nil }
        var table = SettingsTable(node, name: "\(name).\(key)", keys: keys, folder: folder)
        let value = body(&table)
        mistakes += table.mistakes
        return table.isFaultless ? value : nil
    }

    /// Notes what is wrong with a key's value, or with the table as a whole.
    mutating func note(_ key: String?, expected: SettingsMistake.Expected) {
        note(
            key.flatMap { values[$0] } ?? node,
            .badValue(key: key.map { "\(name).\($0)" } ?? name, expected: expected))
    }

    private mutating func note(_ node: Node, _ problem: SettingsMistake.Problem) {
        let place = node.mark.map { FilePlace(line: $0.line, column: $0.column) }
        mistakes.append(SettingsMistake(place: place, problem: problem))
    }

    private static func path(_ text: String, in folder: String) -> String {
        text.hasPrefix("/") ? text : URL(fileURLWithPath: folder + "/" + text).standardizedFileURL.path
    }
}
