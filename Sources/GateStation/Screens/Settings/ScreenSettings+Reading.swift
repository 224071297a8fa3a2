import Foundation
import Passes
import Yams

extension ScreenSettings {
    /// Tells of a mistake at a node.
    typealias Noting = (Node, SettingsMistake.Problem) -> Void

    /// Reads the value of `screen`: an address, or a table.
    ///
    /// - Shape: `127.0.0.1:8701`, `[::1]:8701`, or a table with the keys of `Docs/Settings.md`.
    /// - Errors: nil when the value is neither; mistakes within a table are noted, and their keys keep their defaults.
    init?(reading node: Node, folder: String, noting: Noting) {
        self.init()
        guard let table = node.mapping else {
            guard let text = node.scalar?.string, take(address: text) else { return nil }
            return
        }
        for (key, value) in table {
            guard let name = key.string, let take = Self.keys[name] else {
                noting(key, .unknownKey("screen.\(key.string ?? "?")"))
                continue
            }
            if !take.read(&self, value, folder) {
                noting(value, .badValue(key: "screen.\(name)", expected: take.expected))
            }
        }
    }

    private struct Key {
        let expected: SettingsMistake.Expected
        let read: @Sendable (inout ScreenSettings, Node, _ folder: String) -> Bool
    }

    private static let keys: [String: Key] = [
        "listen": Key(expected: .address) { settings, node, _ in
            node.scalar.map { settings.take(address: $0.string) } ?? false
        },
        "names": Key(expected: .names) { settings, node, _ in
            guard let names = node.texts, names.allSatisfy({ HostName.isWellFormed($0) }) else {
                return false
            }
            settings.names = names.map { $0.lowercased() }
            return true
        },
        "staffed": Key(expected: .yesOrNo) { settings, node, _ in
            node.take(node.bool, into: &settings.isStaffed)
        },
        "refusal": Key(expected: .number(3...60)) { settings, node, _ in
            node.take(node.number(in: 3...60).map { .seconds($0) }, into: &settings.refusalStays)
        },
        "volume": Key(expected: .number(0...100)) { settings, node, _ in
            node.take(node.number(in: 0...100), into: &settings.volume)
        },
        "languages": Key(expected: .languages) { settings, node, _ in
            let languages = node.texts?.map { Language(rawValue: $0) } ?? []
            let known = languages.compactMap(\.self)
            guard !known.isEmpty, known.count == languages.count, Set(known).count == known.count else {
                return false
            }
            settings.languages = known
            return true
        },
        "pin_file": Key(expected: .text) { settings, node, folder in
            guard let text = node.scalar?.string, !text.isEmpty else { return false }
            let path = text.hasPrefix("/") ? text : folder + "/" + text
            settings.pinFile = URL(fileURLWithPath: path).standardizedFileURL.path
            return true
        },
        "thumbnails": Key(expected: .number(0...1440)) { settings, node, _ in
            node.take(node.number(in: 0...1440).map { .seconds(60 * $0) }, into: &settings.thumbnailsStay)
        },
        "session": Key(expected: .number(1...720)) { settings, node, _ in
            node.take(node.number(in: 1...720).map { .seconds(60 * $0) }, into: &settings.sessionStays)
        },
    ]

    /// Takes `address:port`; an IPv6 address stands in brackets.
    private mutating func take(address text: String) -> Bool {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            return false
        }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return false
        }
        guard HostName.isAddress(String(host)) || host == "localhost" else { return false }
        (self.host, self.port) = (String(host), Int(port))
        return true
    }
}

extension Node {
    fileprivate var texts: [String]? {
        guard let sequence else { return nil }
        let texts = sequence.compactMap(\.scalar?.string)
        return texts.count == sequence.count ? texts : nil
    }

    fileprivate var bool: Bool? {
        switch scalar?.string {
        case "true": true
        case "false": false
        default: nil
        }
    }

    fileprivate func number(in bounds: ClosedRange<Int>) -> Int? {
        scalar.flatMap { Int($0.string) }.flatMap { bounds.contains($0) ? $0 : nil }
    }

    fileprivate func take<Value>(_ value: Value?, into place: inout Value) -> Bool {
        guard let value else { return false }
        place = value
        return true
    }
}
