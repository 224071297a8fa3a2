package import Passes

/// A value of a settings file, with its place and the keys that lead to it.
///
/// A part of the settings is read by the type that means it, in its own file:
///
///     extension PulseSettings {
///         static let keys = [SettingsKey("pulse", of: .milliseconds(50...60_000), default: "500", example: "500")]
///
///         init?(reading node: SettingsNode) {
///             guard let table = node.table(of: Self.keys) else { return nil }
///             pulse = table["pulse"]?.milliseconds(in: 50...60_000) ?? .milliseconds(500)
///         }
///     }
///
/// - Guarantee: whatever is not of its form is noted with line and column, and reading goes on; the file is refused at the end.
package struct SettingsNode: Sendable {
    /// Where it stands.
    package let place: FilePlace
    /// The keys that lead to it, `actuator.gpio.line`; empty for the whole file.
    package let path: String
    private let content: PlanNode.Content
    let notes: SettingsNotes

    init(_ node: PlanNode, path: String, notes: SettingsNotes) {
        place = node.place
        content = node.content
        self.path = path
        self.notes = notes
    }

    var isText: Bool { if case .scalar = content { true } else { false } }

    /// Notes that the value is not what its key takes.
    package func note(_ expected: SettingsMistake.Expected) {
        note(.badValue(key: path, expected: expected))
    }

    func note(_ problem: SettingsMistake.Problem) {
        notes.note(SettingsMistake(place: place, problem: problem))
    }

    /// The keys and values of a table; keys that it does not know are noted.
    package func table(of keys: [SettingsKey]) -> SettingsTable? {
        guard case .table(let pairs) = content else {
            note(path.isEmpty ? .notATable : .badValue(key: path, expected: .table))
            return nil
        }
        var fields: [String: SettingsNode] = [:]
        for pair in pairs {
            let inner = path.isEmpty ? pair.key : "\(path).\(pair.key)"
            if keys.contains(where: { $0.name == pair.key }) {
                fields[pair.key] = SettingsNode(pair.value, path: inner, notes: notes)
            } else {
                let mistake = SettingsMistake.Problem.unknownKey(inner, known: keys.map(\.name))
                notes.note(SettingsMistake(place: pair.place, problem: mistake))
            }
        }
        return SettingsTable(node: self, fields: fields)
    }

    /// The values of a list of one or more.
    package func elements(atMost limit: Int) -> [SettingsNode]? {
        guard case .list(let nodes) = content, (1...limit).contains(nodes.count) else {
            note(.list(atMost: limit))
            return nil
        }
        return nodes.enumerated().map { SettingsNode($1, path: "\(path)[\($0)]", notes: notes) }
    }

    /// A value that a reader takes; what it leaves is noted.
    ///
    /// - Shape: the text is not empty, at most 1,024 bytes, and without control characters.
    package func value<Value>(
        _ expected: SettingsMistake.Expected, _ read: (String) -> Value?
    ) -> Value? {
        if case .scalar(let text, _) = content, (1...1_024).contains(text.utf8.count),
            !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }),
            let value = read(text)
        {
            return value
        }
        note(expected)
        return nil
    }
}
