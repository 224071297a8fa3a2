import Foundation
import PassLedger
import Passes
import TestSupport
import Testing

/// Bytes from anybody: refused or read, never a trap.
@Suite struct `Hostile bytes` {
    private let samples = RecordSamples()

    @Test(arguments: RecordKind.allCases)
    func `that end too early are no record and no entry`(kind: RecordKind) throws {
        let draft = try samples.draft(kind)
        let record = try Record(signing: draft, by: samples.key(for: draft))
        let entry = Entry(recording: record, sequence: 3, previous: record.hash, at: SampleRegion.start)
        for count in 0..<record.bytes.count {
            #expect(throws: RecordError.self) { try Record(parsing: Array(record.bytes.prefix(count))) }
        }
        for count in 0..<entry.bytes.count {
            #expect(throws: EntryError.self) { try Entry(parsing: Array(entry.bytes.prefix(count))) }
        }
    }

    @Test(arguments: RecordKind.allCases)
    func `with one bit flipped are never the signer's record`(kind: RecordKind) throws {
        let draft = try samples.draft(kind)
        let key = samples.key(for: draft)
        let record = try Record(signing: draft, by: key)
        for bit in 0..<(record.bytes.count * 8) {
            var bytes = record.bytes
            bytes[bit / 8] ^= 1 << (bit % 8)
            guard let flipped = try? Record(parsing: bytes) else { continue }
            #expect(!flipped.isSigned(by: key.publicKey), "bit \(bit)")
        }
    }

    @Test func `with one bit flipped in an entry give another leaf`() throws {
        let entry = Entry(
            recording: try samples.region.mint(1), sequence: 0, previous: nil, at: SampleRegion.start)
        for bit in 0..<(entry.bytes.count * 8) {
            var bytes = entry.bytes
            bytes[bit / 8] ^= 1 << (bit % 8)
            let flipped = try? Entry(parsing: bytes)
            #expect(flipped?.hash != entry.hash, "bit \(bit)")
        }
    }

    @Test func `mutated 10,000 times never trap`() async throws {
        var random = SeededGenerator(for: "mutated records", environment: ProcessInfo.processInfo.environment)
        let ledger = try await SampleLedger()
        var bases = ledger.entries.map(\.bytes) + [Array(ledger.head.description.utf8)]
        for kind in RecordKind.allCases {
            let draft = try samples.draft(kind)
            bases.append(try Record(signing: draft, by: samples.key(for: draft)).bytes)
        }
        var read = 0
        for _ in 0..<10_000 {
            let bytes = mutated(bases[Int.random(in: bases.indices, using: &random)], using: &random)
            if (try? Record(parsing: bytes)) != nil { read += 1 }
            if (try? Entry(parsing: bytes)) != nil { read += 1 }
            let text = String(decoding: bytes, as: UTF8.self)
            if (try? Checkpoint(signed: text, by: ledger.verifier)) != nil { read += 1 }
            _ = try? PassBundle(json: bytes)
        }
        print("mutated records: \(read) of 10,000 were still well formed")
        #expect(read < 10_000)
    }

    private func mutated(_ base: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var bytes = base
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard !bytes.isEmpty else { break }
            let place = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.remove(at: place)
            case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
            default: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
            }
        }
        return bytes
    }
}
