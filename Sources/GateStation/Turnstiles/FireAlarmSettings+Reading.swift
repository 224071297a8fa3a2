import Yams

extension FireAlarmSettings {
    private static let kinds: Set = ["gpio", "file", "program"]

    /// Reads the table under `fire_alarm`; nil, with every mistake noted, when it is not of its form.
    ///
    /// - Source: `Docs/Settings.md`, *A fire alarm*.
    init?(reading node: Node, in folder: String, mistakes: inout [SettingsMistake]) {
        var table = SettingsTable(node, name: "fire_alarm", keys: Self.kinds, folder: folder)
        defer { mistakes += table.mistakes }
        let present = table.present(of: Self.kinds)
        if present.count != 1, table.isFaultless { table.note(nil, expected: .oneKey(Self.kinds.sorted())) }
        guard table.isFaultless else { return nil }
        if let line = table.gpioLine("gpio") {
            self = .gpio(line)
        } else if let command = table.command("program") {
            self = .program(command)
        } else if present.contains("file"), let path = table.path("file") {
            self = .file(path)
        } else {
            return nil
        }
    }
}
