import Admission
import Cameras
import Foundation
import Passes
import QRSymbols
import Yams

/// Reads a gate's settings file, and finds every mistake in it.
public struct SettingsReader {
    private let folder: String
    private var mistakes: [SettingsMistake] = []
    private var values: [String: Node] = [:]

    /// Reads a file's text.
    ///
    /// - Errors: ``SettingsError`` with every mistake.
    public static func settings(in text: String, file: String) throws(SettingsError) -> GateSettings {
        let folder = URL(fileURLWithPath: file).standardizedFileURL.deletingLastPathComponent().path
        var reader = SettingsReader(folder: folder)
        reader.open(text)
        let settings = reader.gateSettings()
        guard let settings, reader.mistakes.isEmpty else {
            throw SettingsError(file: file, mistakes: reader.mistakes)
        }
        return settings
    }

    private init(folder: String) { self.folder = folder }

    private static let known: Set = [
        "gate", "region", "home", "key", "journal", "sources", "decoder", "proof_window", "hold",
    ]

    private mutating func open(_ text: String) {
        do {
            guard let root = try Yams.compose(yaml: text), case .mapping(let table) = root else {
                return note(nil, .notATable)
            }
            for (key, value) in table {
                guard let name = key.string, Self.known.contains(name) else {
                    note(key, .unknownKey(key.string ?? "?"))
                    continue
                }
                values[name] = value
            }
        } catch {
            note(nil, .notYAML("\(error)"))
        }
    }

    private mutating func gateSettings() -> GateSettings? {
        guard mistakes.allSatisfy({ if case .unknownKey = $0.problem { true } else { false } }) else {
            return nil
        }
        let gate = required("gate", .code) { Code($0) }
        let region = required("region", .regionID) { RegionID($0) }
        let folder = folder
        let home = required("home", .text) { Self.path($0, in: folder) }
        let sources = sources()
        guard let gate, let region, let home else { return nil }
        var settings = GateSettings(gate: gate, region: region, home: home, sources: sources)
        settings.key = optional("key", .text) { Self.path($0, in: folder) }
        settings.journal = optional("journal", .text) { Self.path($0, in: folder) }
        settings.decoder = optional("decoder", .decoder) { QRSymbols.Decoder(rawValue: $0) } ?? .auto
        settings.proofWindow =
            optional("proof_window", .number(30...120)) { Int($0).flatMap { ProofWindow(seconds: $0) } }
            ?? .usual
        settings.hold =
            optional("hold", .number(1...60)) {
                Int($0).flatMap { (1...60).contains($0) ? .seconds($0) : nil }
            }
            ?? .seconds(4)
        return settings
    }

    private mutating func required<Value>(
        _ key: String, _ expected: SettingsMistake.Expected, _ read: (String) -> Value?
    ) -> Value? {
        guard values[key] != nil else {
            note(nil, .missingKey(key))
            return nil
        }
        return optional(key, expected, read)
    }

    private mutating func optional<Value>(
        _ key: String, _ expected: SettingsMistake.Expected, _ read: (String) -> Value?
    ) -> Value? {
        guard let node = values[key] else { return nil }
        if let text = node.scalar?.string, !text.isEmpty, let value = read(text) { return value }
        note(node, .badValue(key: key, expected: expected))
        return nil
    }

    private mutating func sources() -> [FrameSource] {
        guard let node = values["sources"] else {
            note(nil, .missingKey("sources"))
            return []
        }
        let sources = node.sequence?.map(source) ?? []
        if sources.isEmpty || sources.contains(where: { $0 == nil }) {
            note(node, .badValue(key: "sources", expected: .sources))
        }
        return sources.compactMap(\.self)
    }

    private func source(_ node: Node) -> FrameSource? {
        guard let table = node.mapping, table.count == 1, let (key, value) = table.first,
            let text = value.scalar?.string, !text.isEmpty
        else { return nil }
        switch key.string {
        case "device": return .device(Self.path(text, in: folder))
        case "file": return .file(Self.path(text, in: folder))
        case "folder": return .folder(Self.path(text, in: folder))
        case "url": return .address(text)
        case "stdin": return text == "true" ? .standardInput : nil
        default: return nil
        }
    }

    private static func path(_ text: String, in folder: String) -> String {
        text.hasPrefix("/") ? text : URL(fileURLWithPath: folder + "/" + text).standardizedFileURL.path
    }

    private mutating func note(_ node: Node?, _ problem: SettingsMistake.Problem) {
        let place = node?.mark.map { FilePlace(line: $0.line, column: $0.column) }
        mistakes.append(SettingsMistake(place: place, problem: problem))
    }
}
