import PassLedger
import Passes
import TestSupport
import Testing

@Suite struct `An entry` {
    private let region = RecordSamples().region

    @Test func `is read as it was written`() throws {
        let first = Entry(recording: try region.mint(1), sequence: 0, previous: nil, at: SampleRegion.start)
        let second = Entry(
            recording: try region.checkIn(1), sequence: 1, previous: first.hash, at: SampleRegion.start)
        let alone = Entry(
            recording: try region.gateRecord(), sequence: 0, previous: nil, at: SampleRegion.start)
        for entry in [first, second, alone] {
            #expect(try Entry(parsing: entry.bytes) == entry)
            #expect(entry.hash == Digest(of: [0] + entry.bytes))
        }
        #expect(first.chain == region.claims(1).name && alone.chain == nil)
    }

    @Test(arguments: [
        (2, 0, CBORValue.integer(2)), (3, 1, .text("Q")), (4, 2, .bytes([1])), (5, 3, .integer(-1)),
        (6, 4, .null), (6, 4, .bytes([1])), (7, 5, .integer(-1)), (8, 1, .text("huangshan")), (8, 2, .null),
        (8, 2, .bytes([UInt8](repeating: 1, count: 16))),
    ])
    func `that breaks a rule is refused by that rule`(rule: Int, element: Int, value: CBORValue) throws {
        var parts = try elements()
        parts[element] = value
        let error = #expect(throws: EntryError.self) { try Entry(parsing: CBORValue.array(parts).encoded) }
        guard case .form(let broken, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(broken == rule)
    }

    @Test func `numbered 0 has nothing before it`() throws {
        var parts = try elements()
        parts[3] = .integer(0)
        #expect(throws: EntryError.form(rule: 6, offset: 27)) {
            try Entry(parsing: CBORValue.array(parts).encoded)
        }
    }

    @Test func `of six or eight elements, or about no record, is none`() throws {
        let parts = try elements()
        for wrong in [Array(parts.dropLast()), parts + [.null]] {
            #expect(throws: EntryError.form(rule: 2, offset: 0)) {
                try Entry(parsing: CBORValue.array(wrong).encoded)
            }
        }
        let noRecord = CBORValue.array(Array(parts.dropLast()) + [.bytes([1, 2])]).encoded
        let error = #expect(throws: EntryError.self) { try Entry(parsing: noRecord) }
        guard case .record(.encoding, let offset) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(offset == noRecord.count - 2)
    }

    @Test func `is at most 65,535 bytes`() {
        #expect(throws: EntryError.form(rule: 1, offset: 65_535)) {
            try Entry(parsing: [UInt8](repeating: 0x87, count: 65_536))
        }
    }

    private func elements() throws -> [CBORValue] {
        let entry = Entry(
            recording: try region.mint(1), sequence: 1, previous: Digest(of: [1]), at: SampleRegion.start)
        var reader = CBORReader(entry.bytes)
        return try #require(try reader.readValue(allowsNull: true).array)
    }
}
