import Foundation
import Passes
import TestSupport

/// The worked examples of `Docs/Formats`: the block of hex digits that follows the words *worked example*.
enum WorkedExample {
    static func bytes(in document: String) throws -> [UInt8] {
        let place = Fixtures.repository.appending(path: "Docs/Formats/\(document)")
        let text = try String(contentsOf: place, encoding: .utf8)
        guard let heading = text.range(of: "## Worked example"),
            let start = text.range(of: "```hex\n", range: heading.upperBound..<text.endIndex),
            let end = text.range(of: "```", range: start.upperBound..<text.endIndex),
            let bytes = [UInt8](hex: text[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace })
        else { throw PlanSamples.Unfit() }
        return bytes
    }
}
