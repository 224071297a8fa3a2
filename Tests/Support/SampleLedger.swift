public import PassLedger
import Passes

/// The ledger that `Docs/Formats` works through: plan, gate, one pass sold, its check-in; its keys are NOT SECRET.
public struct SampleLedger: Sendable {
    /// Whose ledger it is.
    public let region: SampleRegion
    /// Its records in order.
    public let records: [Record]
    /// Its entries in order, one a second.
    public let entries: [Entry]
    /// Its only head, over all of them.
    public let head: SignedNote
    /// The log's key as others are given it.
    public let verifier: VerifierKey

    /// Makes the ledger from fixed seeds.
    public init() async throws {
        guard let region = SampleRegion() else { throw BrokenRule("no sample region") }
        let records = [
            try region.planRecord(), try region.gateRecord(at: Self.moment(1)),
            try region.mint(1, at: Self.moment(2)), try region.checkIn(1, at: Self.moment(3)),
        ]
        let store = MemoryStore()
        guard let ledger = Ledger(store: store, origin: "localhost/quzhou", logKey: region.logKey) else {
            throw BrokenRule("no ledger")
        }
        var entries: [Entry] = []
        for (second, record) in records.enumerated() {
            let written = try await ledger.append(at: Self.moment(second)) { _ in
                Decision(records: [record], outcome: ())
            }
            entries += written.entries.map(\.entry.entry)
        }
        self.region = region
        self.records = records
        self.entries = entries
        verifier = ledger.verifier
        head = try SignedNote(parsing: try await ledger.integrate().note)
    }

    private static func moment(_ second: Int) -> Moment { SampleRegion.start + .seconds(second) }
}
