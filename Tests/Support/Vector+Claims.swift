import Foundation
public import Passes

extension Vector {
    /// What the token says, if the file tells.
    ///
    /// - Errors: `DecodingError` for a section that is not what the format says.
    public func claims() throws -> PassClaims? {
        try decode(VectorClaims.self, "claims")?.claims
    }

    /// What the presentation says, if there is one: when it was drawn, and what for.
    public func showing() throws -> (time: Moment, use: String)? {
        try decode(Showing.self, "presentation").map { (Moment(seconds: $0.time), $0.use) }
    }

    private func decode<Part: Decodable>(_ type: Part.Type, _ section: String) throws -> Part? {
        guard let lines = sections[section] else { return nil }
        return try JSONDecoder().decode(type, from: Data(lines.joined(separator: "\n").utf8))
    }

    private struct Showing: Decodable {
        let time: Int64
        let use: String
    }
}
