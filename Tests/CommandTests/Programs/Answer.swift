import Foundation
import Testing

/// What a program answered.
struct Answer {
    /// The exit code; the signal when it was killed by one.
    let status: Int32
    let isSignal: Bool
    let isOverdue: Bool
    /// Standard output.
    let output: String
    /// Standard error.
    let errors: String

    /// The exit code of a program that ended by itself; nil when a signal ended it, a trap above all.
    var exit: Int32? { isSignal || isOverdue ? nil : status }

    /// Its one JSON document, and nothing else on standard output.
    func document(_ place: SourceLocation = #_sourceLocation) throws -> JSON {
        let lines = try self.lines(place)
        return try #require(
            lines.count == 1 ? lines.first : nil, "\(output)\(errors)", sourceLocation: place)
    }

    /// Its JSON documents, one a line, and nothing else on standard output.
    func lines(_ place: SourceLocation = #_sourceLocation) throws -> [JSON] {
        #expect(output.isEmpty || output.hasSuffix("\n"), sourceLocation: place)
        return try output.split(separator: "\n").map { line in
            try JSONDecoder().decode(JSON.self, from: Data(line.utf8))
        }
    }

    /// The documents of an answer that must be yes.
    @discardableResult
    func done(_ place: SourceLocation = #_sourceLocation) throws -> Answer {
        try #require(exit == 0, "exit \(status)\n\(output)\(errors)", sourceLocation: place)
        return self
    }
}
