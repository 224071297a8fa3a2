import Foundation
import Passes
import TestSupport
import Testing

/// A file of `Fixtures/expressions`.
///
/// - Source: `Docs/Formats/Expressions.md`, *Vectors*.
struct ExpressionVector: CustomTestStringConvertible, Sendable {
    let name: String
    let header: [String: String]
    let text: String

    var testDescription: String { name }
    /// What must come of it; nil for a mistake.
    var truth: Bool? { header["expect"].flatMap { Bool($0) } }

    init(_ file: URL) throws {
        name = file.deletingPathExtension().lastPathComponent
        let content = try String(contentsOf: file, encoding: .utf8)
        guard let end = content.range(of: "\n\n") else { throw Unfit(file: name) }
        text = String(content[end.upperBound...].dropLast())
        header = content[..<end.lowerBound].split(separator: "\n").reduce(into: [:]) { header, line in
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingPrefix(" ") }
            if parts.count == 2 { header[String(parts[0])] = String(parts[1]) }
        }
    }

    /// A file without an empty line between header and rule.
    struct Unfit: Error {
        let file: String
    }

    static var all: [ExpressionVector] {
        get throws { try Fixtures.files(in: "expressions", ending: ".txt").map(ExpressionVector.init) }
    }
}
