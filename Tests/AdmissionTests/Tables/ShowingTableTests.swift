import Admission
import Passes
import Testing

/// The tables that staff can read: `Fixtures/rules`, plans and the showings played against them.
@Suite struct ShowingTableTests {
    @Test(arguments: ShowingTable.names)
    func `every showing of a table is answered as staff expect`(_ name: String) async throws {
        let table = try ShowingTable(named: name)
        var rehearsal = try PlanRehearsal(table.cases, of: table.plans)
        for played in try await rehearsal.play() {
            let row = played.showing
            let sentence = "\(name), row \(row.number): \(row.note ?? row.pass.text)"
            let said = played.text.map { "\($0.zh) / \($0.en)" } ?? ""
            let reasons = played.verdict.refusals.map(\.reason.rawValue)
            #expect(
                played.isAsExpected,
                "\(sentence): \(row.expectation), got \(played.got) \(reasons) \(played.persons ?? 0) \(said)"
            )
        }
    }

    @Test func `the tables hold at least a hundred and fifty showings`() throws {
        let count = try ShowingTable.all().reduce(0) { $0 + $1.showings.count }
        #expect(count >= 150, "\(count)")
    }

    @Test func `every reason that a visitor can meet at home or without a network is in some table`() throws {
        let given = Set(
            try ShowingTable.all().flatMap(\.showings).compactMap { showing in
                Reason(rawValue: showing.expectation.replacing("refused ", with: ""))
            })
        let elsewhere: Set<Reason> = [
            .notAPass, .unknownVersion, .malformedToken, .unknownIssuer, .badSignature, .issuerKeyRevoked,
            .issuerKeyExpired, .regionNotRecognised, .planNotAccepted, .superseded, .gateClock, .notConfirmed,
        ]
        #expect(Set(Reason.allCases).subtracting(elsewhere).subtracting(given).isEmpty)
    }

    @Test func `every rule of a plan has a showing that it lets in and one that it refuses`() throws {
        for table in try ShowingTable.all() {
            let expectations = table.showings.map(\.expectation)
            #expect(expectations.contains { !$0.hasPrefix("refused") }, "\(table.name)")
            #expect(
                expectations.contains { $0.hasPrefix("refused") } || table.name == "looks", "\(table.name)")
        }
    }
}
