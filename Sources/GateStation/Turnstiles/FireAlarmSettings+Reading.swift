extension FireAlarmSettings {
    /// The keys of `fire_alarm`.
    package static let keys = [
        SettingsKey("gpio", of: .table, default: "none", example: "{chip: gpiochip0, line: 22}"),
        SettingsKey("file", of: .path, default: "none", example: "/run/alarm"),
        SettingsKey("program", of: .list(atMost: 64), default: "none", example: "[/usr/bin/watch-alarm]"),
    ]

    /// Reads the table under `fire_alarm`; nil when it is not of its form, which is noted.
    ///
    /// - Source: `Docs/Settings.md`, *A fire alarm*.
    init?(reading node: SettingsNode) {
        guard let table = node.table(of: Self.keys),
            let (kind, value) = table.one(of: Self.keys.map(\.name))
        else { return nil }
        let read: Self? =
            switch kind {
            case "gpio": GPIOLine(reading: value).map { .gpio($0) }
            case "file": value.filePath().map { .file($0) }
            default: value.command().map { .program($0) }
            }
        guard let read else { return nil }
        self = read
    }
}
