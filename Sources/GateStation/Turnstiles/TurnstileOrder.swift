import Foundation
import PassLedger
import Passes

/// What a controller or a program is told: JSON, one object.
struct TurnstileOrder: Encodable {
    /// The orders that there are.
    enum Verb: String, Encodable {
        /// Open for one passage and shut again.
        case open
        /// Open and stay open.
        case hold
        /// Shut; what comes first of all.
        case release
    }

    private let verb: Verb
    private let opening: Opening?
    private let pulse: Int?

    private enum CodingKeys: String, CodingKey {
        case verb = "do"
        case gate, direction, persons, reason, pulse
    }

    /// Opens for a passage.
    init(_ opening: Opening, pulse: Duration) {
        verb = .open
        self.opening = opening
        self.pulse = Int((pulse / .milliseconds(1)).rounded())
    }

    /// Holds or releases.
    init(_ verb: Verb) {
        self.verb = verb
        opening = nil
        pulse = nil
    }

    func encode(to encoder: any Encoder) throws {
        var table = encoder.container(keyedBy: CodingKeys.self)
        try table.encode(verb, forKey: .verb)
        try table.encodeIfPresent(pulse, forKey: .pulse)
        guard let opening else { return }
        try table.encode(opening.gate.description, forKey: .gate)
        try table.encode(opening.direction.rawValue, forKey: .direction)
        try table.encode(opening.persons, forKey: .persons)
        try table.encode(opening.reason.rawValue, forKey: .reason)
    }

    /// The bytes, keys in alphabetical order, and a line feed.
    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Nothing in it can fail to be encoded.
        return (try? encoder.encode(self)).map { Array($0) + [UInt8(ascii: "\n")] } ?? []
    }
}

/// What a controller or a program answers about a passage: `{"passed": true, "persons": 2}`.
struct TurnstileAnswer: Decodable {
    private let passed: Bool
    private let persons: Int?

    /// Reads the last line that is such an object; nil when none is.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") })
        let answers = lines.lazy.reversed().compactMap {
            try? JSONDecoder().decode(Self.self, from: Data($0))
        }
        guard let answer = answers.first else { return nil }
        self = answer
    }

    /// What it means for a passage of so many.
    func passing(of allowed: Int) -> Passing {
        guard passed else { return .nobodyPassed }
        let count = min(persons ?? allowed, allowed)
        return count > 0 ? .passed(persons: count) : .nobodyPassed
    }
}
