import Admission
import Foundation
import PassLedger
import Passes
import TestSupport
import Testing

@Suite struct DocumentTests {
    @Test(arguments: Reason.allCases)
    func `the table of refusals tells every reason as the screens do`(_ reason: Reason) throws {
        let line = try #require(
            document("Refusals.md").split(separator: "\n").first { $0.hasPrefix("| `\(reason.rawValue)` |") })
        let text = Refusal(reason).explanation()
        #expect(line.contains("| \(text.zh) | \(text.en) |"))
    }

    @Test func `the table of refusals stands in the contract's order`() throws {
        let codes = try document("Refusals.md").split(separator: "\n").compactMap { line in
            line.wholeMatch(of: /\| `([a-z_]+)` \| .*/).map { String($0.1) }
        }
        #expect(codes.prefix(Reason.allCases.count) == Reason.allCases.map(\.rawValue)[...])
    }

    @Test func `the worked row of the snapshot's page is what the program writes`() throws {
        let page = try document("Formats/Snapshot.md")
        let block = try #require(page.split(separator: "```").dropFirst().first)
        let hex = block.split(separator: "\n").map { $0.prefix(41).filter(\.isHexDigit) }.joined()
        var row = SnapshotRow(
            fresh: PassName(region: Names.quzhou, id: try #require(PassID(Array(UInt8(0)...15)))))
        row.firstUse = Scene.at(9)
        row.entries = 1
        row.parkDay = Scene.at(0)
        row.entriesThatDay = 1
        row.inside = 1
        row.lastEntry = Scene.at(9)
        row.left = [Names.coffee: 1]
        #expect(row.encoded.hex == hex)
    }

    private func document(_ name: String) throws -> String {
        try String(contentsOf: Fixtures.repository.appending(path: "Docs/\(name)"), encoding: .utf8)
    }
}
