import PassLedger
import Passes
import TestSupport
import Testing

@Suite struct `The pages on formats` {
    @Test func `show records that the fixed seeds make again`() async throws {
        let ledger = try await SampleLedger()
        let page = "Record.md"
        for (name, record) in [("plan-record", 0), ("mint-record", 2), ("check-in-record", 3)] {
            let example = try DocumentedExample(name, in: page).text
            #expect(example == DocumentedExample.lines(ofHex: ledger.records[record].bytes), "\(name)")
        }
    }

    @Test func `show entries that the fixed seeds make again`() async throws {
        let ledger = try await SampleLedger()
        let page = "LedgerEntry.md"
        for (name, index) in [("mint-entry", 2), ("check-in-entry", 3)] {
            let example = try DocumentedExample(name, in: page).text
            #expect(example == DocumentedExample.lines(ofHex: ledger.entries[index].bytes), "\(name)")
        }
        let hashes = ledger.entries.map { "\($0.hash)\n" }.joined()
        #expect(try DocumentedExample("leaf-hashes", in: page).text == hashes)
        let root = Merkle.root(ofLeaves: ledger.entries.map(\.hash)[...])
        #expect(try DocumentedExample("root", in: page).text == "\(root)\n")
    }

    @Test func `show a checkpoint that the fixed seeds make again`() async throws {
        let ledger = try await SampleLedger()
        let page = "Checkpoint.md"
        #expect(try DocumentedExample("verifier-key", in: page).text == "\(ledger.verifier)\n")
        #expect(try DocumentedExample("checkpoint", in: page).text == ledger.head.description)
        let note = try DocumentedExample("checkpoint", in: page).text
        #expect(try Checkpoint(signed: note, by: ledger.verifier).size == 4)
    }
}
