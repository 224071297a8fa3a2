import Foundation
import Passes

extension ScreenSettings {
    static let refusalTimes = 3...60
    static let volumes = 0...100
    static let thumbnailTimes = 0...1_440
    static let sessionTimes = 1...720
    static let nameLimit = 16

    /// The keys of `screen`, in the order of the page.
    package static let keys = [
        SettingsKey(
            "listen", of: .address(schemes: "address of this machine, `:`, port"),
            default: "`127.0.0.1:8701`",
            example: "127.0.0.1:8701"),
        SettingsKey("names", of: .list(atMost: nameLimit), default: "none", example: "[gate-1.local]"),
        SettingsKey("staffed", of: .flag, default: "`false`", example: "true"),
        SettingsKey("refusal", of: .seconds(refusalTimes), default: "7", example: "8"),
        SettingsKey("volume", of: .number(volumes), default: "70", example: "40"),
        SettingsKey("languages", of: .list(atMost: 2), default: "`zh`, `en`", example: "[en, zh]"),
        SettingsKey("pin_file", of: .path, default: "none", secrecy: .file, example: "pin"),
        SettingsKey("thumbnails", of: .number(thumbnailTimes), default: "10", example: "5"),
        SettingsKey("session", of: .number(sessionTimes), default: "30", example: "15"),
    ]

    /// Reads the value of `screen`: an address, or a table.
    ///
    /// - Errors: nil when the value is neither; whatever is wrong is noted.
    package init?(reading node: SettingsNode) {
        self.init()
        guard !node.isText else {
            guard let address = Self.address(node) else { return nil }
            (host, port) = address
            return
        }
        guard let table = node.table(of: Self.keys) else { return nil }
        if let address = table["listen"].flatMap({ Self.address($0) }) { (host, port) = address }
        isStaffed = table["staffed"]?.flag() ?? isStaffed
        refusalStays = table["refusal"]?.seconds(in: Self.refusalTimes) ?? refusalStays
        volume = table["volume"]?.integer(in: Self.volumes) ?? volume
        pinFile = table["pin_file"]?.filePath()
        names = table["names"].flatMap { Self.names($0) } ?? names
        languages = table["languages"].flatMap { Self.languages($0) } ?? languages
        thumbnailsStay = Self.minutes(table["thumbnails"], in: Self.thumbnailTimes) ?? thumbnailsStay
        sessionStays = Self.minutes(table["session"], in: Self.sessionTimes) ?? sessionStays
    }

    private static func minutes(_ node: SettingsNode?, in range: ClosedRange<Int>) -> Duration? {
        node?.integer(in: range).map { .seconds(60 * $0) }
    }

    private static func names(_ node: SettingsNode) -> [String]? {
        let words = Phrase(zh: "主机名", en: "the name of a host")
        return node.elements(atMost: nameLimit)?.compactMap { node in
            node.value(.other(words)) { HostName.isWellFormed($0) ? $0.lowercased() : nil }
        }
    }

    private static func languages(_ node: SettingsNode) -> [Language]? {
        let languages = node.elements(atMost: 2)?.compactMap { $0.choice(of: Language.self) } ?? []
        guard let first = languages.first else { return nil }
        return languages.dropFirst().first == first ? [first] : languages
    }

    /// `address:port`; an IPv6 address stands in brackets.
    private static func address(_ node: SettingsNode) -> (host: String, port: Int)? {
        let words = Phrase(
            zh: "本机地址和端口，如 127.0.0.1:8701",
            en: "an address of this machine with its port, like 127.0.0.1:8701")
        return node.value(.other(words)) { text in
            guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
            else {
                return nil
            }
            var host = text[..<colon]
            if host.hasPrefix("["), host.hasSuffix("]") {
                host = host.dropFirst().dropLast()
            } else if host.contains(":") {
                return nil
            }
            guard HostName.isAddress(String(host)) || host == "localhost" else { return nil }
            return (String(host), Int(port))
        }
    }
}
