/// The keys and values of a table in a settings file.
package struct SettingsTable: Sendable {
    /// The table as a value.
    package let node: SettingsNode
    private let fields: [String: SettingsNode]

    init(node: SettingsNode, fields: [String: SettingsNode]) {
        self.node = node
        self.fields = fields
    }

    /// A key's value; nil when the key is not there.
    package subscript(key: String) -> SettingsNode? { fields[key] }

    /// A value that must be there; a key that is missing is noted.
    package func required(_ key: String) -> SettingsNode? {
        if let field = fields[key] { return field }
        let path = node.path.isEmpty ? key : "\(node.path).\(key)"
        // A key that is missing from the file as a whole stands nowhere.
        let place = node.path.isEmpty ? nil : node.place
        node.notes.note(SettingsMistake(place: place, problem: .missingKey(path)))
        return nil
    }

    /// The one of several keys that is there; none or more than one is noted.
    package func one(of keys: [String]) -> (key: String, value: SettingsNode)? {
        let found = keys.compactMap { key in fields[key].map { (key, $0) } }
        guard let first = found.first, found.count == 1 else {
            node.note(.oneOf(keys))
            return nil
        }
        return first
    }
}
