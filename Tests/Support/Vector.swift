import Foundation

/// One scenario of `Fixtures/tokens`: what is shown, where and when, and what must happen.
public struct Vector: Sendable, CustomStringConvertible {
    /// The file's name without `.txt`.
    public let name: String
    /// The header, key by key.
    public let header: [String: String]
    /// The body: lines by section, as they stand.
    public let sections: [String: [String]]

    /// Reads a file's text.
    ///
    /// - Errors: ``VectorError`` naming file and line.
    public init(name: String, text: String) throws(VectorError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let end = lines.firstIndex(of: "") else {
            throw VectorError(file: name, line: lines.count, problem: "no empty line after the header")
        }
        self.name = name
        header = try Self.header(lines[..<end], of: name)
        sections = try Self.sections(lines[(end + 1)...], of: name)
    }

    /// Every vector there is, by name.
    public static let all: [Vector] = {
        do {
            return try Fixtures.files(in: "tokens", ending: ".txt").map { file in
                try Vector(
                    name: file.deletingPathExtension().lastPathComponent,
                    text: String(contentsOf: file, encoding: .utf8))
            }
        } catch {
            fatalError("the vectors in Fixtures/tokens cannot be read: \(error)")
        }
    }()

    /// The vector of a name.
    public static func named(_ name: String) -> Vector? { all.first { $0.name == name } }

    /// The file's name.
    public var description: String { name }

    private static func header(
        _ lines: ArraySlice<String>, of name: String
    ) throws(VectorError) -> [String: String] {
        var header: [String: String] = [:]
        for (index, line) in zip(lines.indices, lines) {
            guard let colon = line.firstRange(of: ": ") else {
                throw VectorError(file: name, line: index + 1, problem: "no `key: value`")
            }
            header[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
        }
        return header
    }

    private static func sections(
        _ lines: ArraySlice<String>, of name: String
    ) throws(VectorError) -> [String: [String]] {
        var sections: [String: [String]] = [:]
        var current: String?
        for (index, line) in zip(lines.indices, lines) {
            if line.hasPrefix("--- ") {
                current = String(line.dropFirst(4))
                sections[String(line.dropFirst(4))] = []
            } else if let current {
                sections[current, default: []].append(line)
            } else if !line.isEmpty {
                throw VectorError(file: name, line: index + 1, problem: "text before the first section")
            }
        }
        // The file's last line feed leaves one empty line behind.
        if let current, sections[current]?.last == "" { sections[current]?.removeLast() }
        return sections
    }
}
