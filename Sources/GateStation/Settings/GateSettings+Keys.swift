import QRSymbols

extension GateSettings {
    static let journalLimits = 16...1_048_576
    static let proofWindows = 30...120
    static let holds = 1...60
    static let askTimes = 10...10_000
    static let counterLimit = 16

    /// The keys of a gate's settings file, in the order of the page.
    package static let keys = [
        SettingsKey("gate", of: .code, default: "required", example: "north-1"),
        SettingsKey("region", of: .regionID, default: "required", example: "lakeside"),
        SettingsKey("home", of: .path, default: "required", example: "/var/lib/scenic-pass/lakeside"),
        SettingsKey("bookkeeper", of: .address(schemes: "`https`"), default: "none", example: ""),
        SettingsKey(
            "key", of: .path, default: "`gates/<id>/gate.key` of the home", secrecy: .file,
            example: "gate.key"),
        SettingsKey(
            "journal", of: .path, default: "`gates/<id>/journal.sqlite` of the home",
            example: "journal.sqlite"),
        SettingsKey("journal_limit", of: .mebibytes(journalLimits), default: "4096", example: "1024"),
        SettingsKey("snapshot", of: .path, default: "none", example: "lakeside.snapshot"),
        SettingsKey(
            "sources", of: .list(atMost: GateSource.limit), default: "required",
            example: "[{device: /dev/video0}]"),
        SettingsKey(
            "decoder", of: .choice(QRSymbols.Decoder.allCases.map(\.rawValue)), default: "`auto`",
            example: "zbar"),
        SettingsKey("proof_window", of: .seconds(proofWindows), default: "60", example: "90"),
        SettingsKey("ask_within", of: .milliseconds(askTimes), default: "150", example: "200"),
        SettingsKey("hold", of: .seconds(holds), default: "4", example: "5"),
        SettingsKey("counter", of: .codes(atMost: counterLimit), default: "none", example: "[coffee]"),
        SettingsKey("screen", of: .table, default: "none", example: "{listen: 127.0.0.1:8701}"),
        SettingsKey("actuator", of: .table, default: "none", example: "{}"),
        SettingsKey("fire_alarm", of: .table, default: "none", example: "{}"),
        SettingsKey("neighbours", of: .table, default: "none", example: "{}"),
    ]

    /// Every key that any settings file may have, with the table it stands in: `screen`, `sources[]`; empty at the top.
    package static var catalogue: [(table: String, keys: [SettingsKey])] {
        [
            ("", keys), ("sources[]", GateSource.keys), ("screen", ScreenSettings.keys),
            ("neighbours", NeighbourSettings.keys),
        ]
    }
}
