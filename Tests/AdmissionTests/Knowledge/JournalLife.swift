import Admission
import PassLedger
import Passes
import TestSupport
import Testing

/// Random check-ins, check-outs and redemptions of one pass at one gate, in its journal and in the ledger.
struct JournalLife {
    var random: SeededGenerator
    let books: Books
    let trusted: TrustedPass
    private(set) var records: [Record] = []
    private(set) var now = Scene.tenOClock

    var shown: ShownPass { trusted.shown }
    var name: PassName { trusted.claims.name }

    init(seed: UInt64, allowsReentry: Bool? = nil) async throws {
        random = SeededGenerator(seed: seed)
        books = try await Books()
        var scene = Scene()
        scene.carries(uses: 9)
        scene.claims.persons = .random(in: 1...3, using: &random)
        scene.claims.entryPolicy = EntryPolicy(
            allowsReentry: allowsReentry ?? .random(using: &random))
        let shown = try scene.shown()
        try await books.sell(shown.token)
        trusted = try #require(try scene.trusted())
    }

    /// Things happen, minutes or hours after each other.
    mutating func happen(_ times: Int) async throws {
        for _ in 0..<times {
            now = now + .seconds(60 * Int64.random(in: 1...500, using: &random))
            let zone = try #require(books.gate.zones.randomElement(using: &random))
            let persons = Int.random(in: 1...trusted.claims.persons, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: try await write(.redeem, .redemption(perk: Names.coffee, count: 1))
            case 1, 2: try await write(.checkOut, .passage(zone: zone), persons: persons)
            default: try await write(.checkIn, .passage(zone: zone), persons: persons)
            }
        }
    }

    /// Some of what happened since a number is taken back.
    mutating func takeBackSome(after number: Int64) async throws {
        let later = records.filter { $0.journal?.sequence ?? 0 > number }
        for record in later where Int.random(in: 0..<5, using: &random) == 0 {
            try await write(.annul, .annulment(record: record.hash))
        }
    }

    private mutating func write(_ kind: RecordKind, _ content: Record.Content, persons: Int = 1) async throws
    {
        let record = try books.record(
            kind, content, of: shown, persons: persons, at: now, number: Int64(records.count))
        records.append(record)
        try await books.append(record, at: now)
    }
}
