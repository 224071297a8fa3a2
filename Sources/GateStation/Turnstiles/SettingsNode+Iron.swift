import Passes

extension SettingsNode {
    /// A program's whole path and its arguments.
    func command() -> [String]? {
        guard let words = elements(atMost: 64), let program = words.first?.filePath() else { return nil }
        let arguments = words.dropFirst().map { $0.text() }
        return arguments.contains(nil) ? nil : [program] + arguments.compactMap(\.self)
    }

    /// Bytes written as `A0 01 01 A2`, at most 64.
    func hexBytes() -> [UInt8]? {
        let words = Phrase(
            zh: "用空格隔开的十六进制字节，如 A0 01 01 A2", en: "bytes in hexadecimal such as A0 01 01 A2")
        return value(.other(words)) { text in
            let words = text.split(separator: " ")
            let bytes = words.compactMap { $0.utf8.count == 2 ? UInt8($0, radix: 16) : nil }
            return bytes.count == words.count && (1...64).contains(bytes.count) ? bytes : nil
        }
    }

    /// An `http` or `https` address with a host.
    func httpAddress() -> String? {
        let words = Phrase(zh: "以 http:// 或 https:// 开头的地址", en: "an address of http:// or https://")
        return value(.other(words)) { text in
            guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
            let scheme = ["http://", "https://"].first { text.lowercased().hasPrefix($0) }
            guard let scheme, let first = text.dropFirst(scheme.count).first else { return nil }
            return "/?#:@".contains(first) ? nil : text
        }
    }
}

extension SerialSettings {
    /// ``speeds`` as they are written.
    static let speedWords = speeds.map { String($0) }
}

extension GPIOLine {
    /// The numbers that lines have.
    static let numbers = 0...1_023
    private static let keys = [
        SettingsKey("chip", of: .text, default: "required", example: "gpiochip0"),
        SettingsKey("line", of: .number(numbers), default: "required", example: "17"),
        SettingsKey("active_low", of: .flag, default: "`false`", example: "true"),
    ]

    /// Reads a table; nil when it is not of its form, which is noted.
    init?(reading node: SettingsNode) {
        guard let table = node.table(of: Self.keys) else { return nil }
        // No option of the tools that get it.
        let chip = table.required("chip")?.value(.text) { $0.hasPrefix("-") ? nil : $0 }
        let line = table.required("line")?.integer(in: Self.numbers)
        let isActiveLow = table["active_low"]?.flag() ?? false
        guard let chip, let line else { return nil }
        self.init(chip: chip, line: line, isActiveLow: isActiveLow)
    }
}
