import Yams

extension TurnstileSettings {
    private static let actuators: Set = ["gpio", "serial", "http", "program"]

    /// Reads the table under `actuator`; nil, with every mistake noted, when it is not of its form.
    ///
    /// - Source: `Docs/Settings.md`, *A turnstile*.
    init?(reading node: Node, in folder: String, mistakes: inout [SettingsMistake]) {
        var table = SettingsTable(
            node, name: "actuator",
            keys: Self.actuators.union(["pulse", "timeout", "per_person", "passed"]), folder: folder)
        defer { mistakes += table.mistakes }
        guard let actuator = Self.actuator(&table) else { return nil }
        self.init(actuator)
        pulse = table.number("pulse", 50...30_000).map { .milliseconds($0) } ?? pulse
        patience = table.number("timeout", 1...60).map { .seconds($0) } ?? patience
        opensPerPerson = table.truth("per_person") ?? opensPerPerson
        readFeedback(&table)
        guard table.isFaultless else { return nil }
    }

    private static func actuator(_ table: inout SettingsTable) -> Actuator? {
        guard table.present(of: actuators).count == 1 else {
            if table.isFaultless { table.note(nil, expected: .oneKey(actuators.sorted())) }
            return nil
        }
        if let line = table.gpioLine("gpio") { return .gpio(line) }
        if let command = table.command("program") { return .program(command) }
        let serial = table.table("serial", keys: ["device", "baud", "open", "close"]) { table in
            Self.serial(&table)
        }
        return serial ?? table.table("http", keys: ["url", "method", "hold", "release"]) { Self.http(&$0) }
    }

    private static func serial(_ table: inout SettingsTable) -> Actuator? {
        guard let line = table.serialLine() else { return nil }
        // What the most common board of one relay, LCUS-1, understands.
        let open = table.value("open", .bytes, bytes) ?? [0xA0, 0x01, 0x01, 0xA2]
        let close = table.value("close", .bytes, bytes) ?? [0xA0, 0x01, 0x00, 0xA1]
        return .serial(line, open: open, close: close)
    }

    private static func http(_ table: inout SettingsTable) -> Actuator? {
        let methods = HTTPCall.Method.allCases.map(\.rawValue)
        let method =
            table.value("method", .oneOf(methods)) { HTTPCall.Method(rawValue: $0.uppercased()) } ?? .post
        let open = table.required("url", .address, address)
        let hold = table.value("hold", .address, address)
        let release = table.value("release", .address, address)
        // Without a body only the address can tell what is wanted, and an alarm must hold the way open.
        if method == .get {
            _ = hold ?? table.required("hold", .address, address)
            _ = release ?? table.required("release", .address, address)
        }
        return open.map { .http(HTTPCall($0, method: method, hold: hold, release: release)) }
    }

    private mutating func readFeedback(_ table: inout SettingsTable) {
        guard table.node("passed") != nil else { return }
        let actuator = actuator
        let read = table.table("passed", keys: ["line", "gpio", "text", "within"]) { table in
            let within = table.number("within", 1...60)
            return Self.feedback(&table, of: actuator).map { ($0, within) }
        }
        guard let (feedback, within) = read else { return }
        self.feedback = feedback
        passedWithin = within.map { .seconds($0) } ?? passedWithin
    }

    private static func feedback(_ table: inout SettingsTable, of actuator: Actuator) -> Feedback? {
        if let line = table.gpioLine("gpio") { return .gpio(line) }
        if let number = table.number("line", 0...1_023), case .gpio(let line) = actuator {
            return .gpio(GPIOLine(chip: line.chip, line: number))
        }
        if let text = table.value("text", .text, { $0 }), case .serial = actuator { return .serialLine(text) }
        guard table.isFaultless else { return nil }
        switch actuator {
        case .http, .program:
            if table.present(of: ["line", "gpio", "text"]).isEmpty { return .answer }
            table.note(nil, expected: .oneKey(["gpio", "within"]))
        case .gpio: table.note(nil, expected: .oneKey(["gpio", "line"]))
        case .serial: table.note(nil, expected: .oneKey(["gpio", "text"]))
        }
        return nil
    }

    /// Bytes written as `A0 01 01 A2`, at most 64.
    static func bytes(_ text: String) -> [UInt8]? {
        let words = text.split(separator: " ")
        let bytes = words.compactMap { $0.utf8.count == 2 ? UInt8($0, radix: 16) : nil }
        return bytes.count == words.count && (1...64).contains(bytes.count) ? bytes : nil
    }

    /// An `http` or `https` address with a host.
    static func address(_ text: String) -> String? {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), text.utf8.count <= 2_048 else {
            return nil
        }
        let scheme = ["http://", "https://"].first { text.lowercased().hasPrefix($0) }
        guard let scheme, let first = text.dropFirst(scheme.count).first else { return nil }
        return "/?#:@".contains(first) ? nil : text
    }
}

extension SettingsTable {
    /// A GPIO line below a key.
    mutating func gpioLine(_ key: String) -> GPIOLine? {
        table(key, keys: ["chip", "line", "active_low"]) { table in
            let chip = table.required("chip", .text) { $0.hasPrefix("-") ? nil : $0 }
            let line = table.required("line", .number(0...1_023)) { text in
                Int(text).flatMap { (0...1_023).contains($0) ? $0 : nil }
            }
            let isActiveLow = table.truth("active_low") ?? false
            guard let chip, let line else { return nil }
            return GPIOLine(chip: chip, line: line, isActiveLow: isActiveLow)
        }
    }

    /// The serial line that `device` and `baud` name.
    mutating func serialLine() -> SerialSettings? {
        let baud = value("baud", .oneOf(SerialSettings.speeds.map(String.init))) { text in
            Int(text).flatMap { SerialSettings.speeds.contains($0) ? $0 : nil }
        }
        return path("device").map { SerialSettings(device: $0, baud: baud ?? 9_600) }
    }
}
