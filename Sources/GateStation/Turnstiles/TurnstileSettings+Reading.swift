import Passes

extension TurnstileSettings {
    private static let actuators = ["gpio", "serial", "http", "program"]

    /// The keys of `actuator`.
    package static let keys = [
        SettingsKey("gpio", of: .table, default: "none", example: "{chip: gpiochip0, line: 17}"),
        SettingsKey("serial", of: .table, default: "none", example: "{device: /dev/ttyUSB0}"),
        SettingsKey(
            "http", of: .table, default: "none", secrecy: .value, example: "{url: \"http://10.0.0.9/\"}"),
        SettingsKey("program", of: .list(atMost: 64), default: "none", example: "[/usr/bin/open-door]"),
        SettingsKey("pulse", of: .milliseconds(50...30_000), default: "500", example: "800"),
        SettingsKey("timeout", of: .seconds(1...60), default: "3", example: "2"),
        SettingsKey("per_person", of: .flag, default: "`true`", example: "false"),
        SettingsKey("passed", of: .table, default: "none", example: "{line: 27}"),
    ]
    private static let serialKeys = [
        SettingsKey("device", of: .path, default: "required", example: "/dev/ttyUSB0"),
        SettingsKey("baud", of: .choice(SerialSettings.speedWords), default: "`9600`", example: "115200"),
        SettingsKey("open", of: .text, default: "`A0 01 01 A2`", example: "FF 01"),
        SettingsKey("close", of: .text, default: "`A0 01 00 A1`", example: "FF 00"),
    ]
    private static let httpKeys =
        ["url", "hold", "release"].map {
            SettingsKey(
                $0, of: .address(schemes: "`http`, `https`"), default: $0 == "url" ? "required" : "none",
                secrecy: .value, example: "http://10.0.0.9/")
        } + [SettingsKey("method", of: .choice(["GET", "POST"]), default: "`POST`", example: "GET")]
    private static let passedKeys = [
        SettingsKey("gpio", of: .table, default: "none", example: "{chip: gpiochip0, line: 27}"),
        SettingsKey("line", of: .number(GPIOLine.numbers), default: "none", example: "27"),
        SettingsKey("text", of: .text, default: "none", example: "PASS"),
        SettingsKey("within", of: .seconds(1...60), default: "8", example: "5"),
    ]

    /// Reads the table under `actuator`; nil when it says too little to go on, which is noted.
    ///
    /// - Source: `Docs/Settings.md`, *A turnstile*.
    init?(reading node: SettingsNode) {
        guard let table = node.table(of: Self.keys), let (kind, value) = table.one(of: Self.actuators),
            let actuator = Self.actuator(kind, value)
        else { return nil }
        self.init(actuator)
        pulse = table["pulse"]?.milliseconds(in: 50...30_000) ?? pulse
        patience = table["timeout"]?.seconds(in: 1...60) ?? patience
        opensPerPerson = table["per_person"]?.flag() ?? opensPerPerson
        guard let passed = table["passed"], let passedTable = passed.table(of: Self.passedKeys) else {
            return
        }
        passedWithin = passedTable["within"]?.seconds(in: 1...60) ?? passedWithin
        feedback = Self.feedback(passedTable, of: actuator)
    }

    private static func actuator(_ kind: String, _ value: SettingsNode) -> Actuator? {
        switch kind {
        case "gpio": GPIOLine(reading: value).map { .gpio($0) }
        case "serial": serial(value)
        case "http": http(value)
        default: value.command().map { .program($0) }
        }
    }

    private static func serial(_ node: SettingsNode) -> Actuator? {
        guard let table = node.table(of: serialKeys), let device = table.required("device")?.filePath() else {
            return nil
        }
        let baud = table["baud"]?.value(.choice(SerialSettings.speedWords)) { text in
            Int(text).flatMap { SerialSettings.speeds.contains($0) ? $0 : nil }
        }
        // What the most common board of one relay, LCUS-1, understands.
        let open = table["open"]?.hexBytes() ?? [0xA0, 0x01, 0x01, 0xA2]
        let close = table["close"]?.hexBytes() ?? [0xA0, 0x01, 0x00, 0xA1]
        return .serial(SerialSettings(device: device, baud: baud ?? 9_600), open: open, close: close)
    }

    private static func http(_ node: SettingsNode) -> Actuator? {
        guard let table = node.table(of: httpKeys) else { return nil }
        let method = table["method"]?.choice(of: HTTPCall.Method.self) ?? .post
        // Without a body only the address can tell what is wanted, and an alarm must hold the way open.
        let needed = method == .get ? ["url", "hold", "release"] : ["url"]
        for key in needed { _ = table.required(key) }
        guard let open = table["url"]?.httpAddress() else { return nil }
        return .http(
            HTTPCall(
                open, method: method, hold: table["hold"]?.httpAddress(),
                release: table["release"]?.httpAddress()))
    }

    private static func feedback(_ table: SettingsTable, of actuator: Actuator) -> Feedback? {
        if let line = table["gpio"] { return GPIOLine(reading: line).map { .gpio($0) } }
        switch (actuator, table["line"], table["text"]) {
        case (.gpio(let own), let number?, nil):
            return number.integer(in: GPIOLine.numbers).map { .gpio(GPIOLine(chip: own.chip, line: $0)) }
        case (.serial, nil, let text?): return text.text().map { .serialLine($0) }
        case (.http, nil, nil), (.program, nil, nil): return .answer
        case (.gpio, _, _): table.node.note(.oneOf(["gpio", "line"]))
        case (.serial, _, _): table.node.note(.oneOf(["gpio", "text"]))
        default: table.node.note(.oneOf(["gpio", "within"]))
        }
        return nil
    }
}
