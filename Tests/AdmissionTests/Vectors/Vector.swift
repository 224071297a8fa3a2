import Foundation
import Passes
import TestSupport
import Testing

/// One file of `Fixtures/tokens`: a scenario, and what must happen.
struct Vector: CustomTestStringConvertible, Sendable {
    let name: String
    let header: [String: String]
    let sections: [String: String]

    var testDescription: String { name }

    /// The layer that the file is about.
    var layer: String { header["layer"] ?? "" }

    /// The reasons that must be given; none when the pass is let in or staff must look.
    var reasons: [String] {
        let expect = header["expect"] ?? ""
        guard expect != "accept", expect != "check" else { return [] }
        return (header["reasons"] ?? expect).split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    /// What a reader of the symbol reports.
    func text() throws -> [UInt8] {
        if let hex = sections["text-hex"] {
            return try #require([UInt8](hex: hex.filter { !$0.isWhitespace }))
        }
        return Array(try #require(sections["text"]).utf8)
    }

    /// All files, by name.
    static let all: [Vector] = {
        let folder = folder.appendingPathComponent("tokens")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { file in
            guard let text = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            else { return nil }
            return Vector(named: String(file.dropLast(4)), text: text)
        }
    }()

    /// The repository's `Fixtures`.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    private init(named name: String, text: String) {
        self.name = name
        var header: [String: String] = [:]
        var sections: [String: String] = [:]
        var section: String?
        // Foundation's lines end at other characters too; a file's lines end at U+000A alone.
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("--- ") {
                section = String(line.dropFirst(4))
            } else if let section {
                sections[section] = sections[section].map { $0 + "\n" + line } ?? String(line)
            } else if let colon = line.firstRange(of: ": ") {
                header[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
            }
        }
        self.header = header
        self.sections = sections.mapValues { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
    }
}
