import Passes
import TestSupport
import Testing

@testable import PassLedger

/// What holds for any ledger; seeds are printed.
struct ReplayPropertyTests {
    /// A ledger with a pass's life in it: some hours of visits, in batches that share one recorded_at.
    private struct Life {
        var park: Park
        var pass: Park.Pass
        /// Records with when they are recorded, in minutes after the begin.
        var batches: [(minute: Int, records: [Record])] = []

        init(by random: inout SeededGenerator) throws {
            park = try Park()
            try park.enrol("g1", ["north"], .both)
            try park.enrol("g2", ["north", "south"], .in)
            pass = try park.mint {
                $0.persons = 3
                $0.entryPolicy = EntryPolicy(total: 2, days: 2, perDay: 1, allowsReentry: true)
                $0.perks = [Perk(code: try Park.code("coffee"), kind: .uses, uses: 3)]
            }
            var waiting: [Record] = []
            for minute in stride(from: 0, to: 6000, by: 300) {
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    waiting.append(try visit(minute: minute, by: &random))
                }
                guard Bool.random(using: &random) else { continue }
                batches.append((minute + 10, waiting))
                waiting = []
            }
            batches.append((12_000, waiting))
        }

        private mutating func visit(minute: Int, by random: inout SeededGenerator) throws -> Record {
            let time = try Self.text(minute + Int.random(in: 0...9, using: &random))
            let gate = Bool.random(using: &random) ? "g1" : "g2"
            let persons = Int.random(in: 1...2, using: &random)
            let north = Record.Content.passage(zone: try Park.code("north"))
            switch Int.random(in: 0...5, using: &random) {
            case 0, 1:
                return try park.sign(.checkOut, pass, north, gate: gate, at: time, persons: persons)
            case 2:
                let coffee = Record.Content.redemption(perk: try Park.code("coffee"), count: 1)
                return try park.sign(.redeem, pass, coffee, gate: gate, at: time)
            default: return try park.sign(.checkIn, pass, north, gate: gate, at: time, persons: persons)
            }
        }

        static func text(_ minute: Int) throws -> String {
            let (day, rest) = (1 + minute / 1440, minute % 1440)
            return "05-\(two(day)) \(two(rest / 60)):\(two(rest % 60))"
        }

        private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

        /// The ledger with every batch in an order.
        func recorded(_ order: ([Record]) -> [Record]) throws -> Park {
            var park = self.park
            for batch in batches {
                for record in order(batch.records) { try park.append(record, Self.text(batch.minute)) }
            }
            return park
        }
    }

    private func flags(in park: Park, of pass: Park.Pass) throws -> [Digest: [Flag]] {
        let state = try park.state(of: pass)
        let entries = park.ledger.entries(of: pass.name)
        return Dictionary(
            uniqueKeysWithValues: zip(entries, state.entries).map { ($0.entry.record.hash, $1.flags) })
    }

    @Test func `permuting gate records of equal recorded_at changes nothing`() throws {
        for _ in 0..<12 {
            let seed = UInt64.random(in: 0...UInt64.max)
            print("seed \(seed)")
            var random = SeededGenerator(seed: seed)
            let life = try Life(by: &random)
            let straight = try life.recorded { $0 }
            let expected = try flags(in: straight, of: life.pass)
            let state = try straight.state(of: life.pass)
            for _ in 0..<4 {
                let mixed = try life.recorded { $0.shuffled(using: &random) }
                #expect(try flags(in: mixed, of: life.pass) == expected, "seed \(seed)")
                let other = try mixed.state(of: life.pass)
                #expect(other.snapshotRow == state.snapshotRow, "seed \(seed)")
                #expect(other.counts == state.counts, "seed \(seed)")
            }
        }
    }

    @Test func `the state at a size is that of a ledger which ends there`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let life = try Life(by: &random)
        let whole = try life.recorded { $0 }
        var growing = life.park
        for index in growing.ledger.size().count..<whole.ledger.size().count {
            let entry = try whole.ledger.entries(in: EntryIndex(index)..<EntryIndex(index + 1))[0].entry
            _ = growing.ledger.append(entry.record, at: entry.recordedAt)
            let size = TreeSize(index + 1)
            let here = try growing.state(of: life.pass)
            let there = try whole.state(of: life.pass, size: size)
            #expect(here.entries == there.entries, "seed \(seed), size \(size)")
            #expect(here.counts == there.counts, "seed \(seed), size \(size)")
        }
    }

    @Test func `flags other than journal flags settle once the ledger is past an entry's time by late_after`()
        throws
    {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let life = try Life(by: &random)
        let whole = try life.recorded { $0 }
        var park = whole
        let before = try park.state(of: life.pass)
        let late = try park.enter(life.pass, at: "05-04 09:00", recorded: "05-25 09:00")
        let after = try park.state(of: life.pass)
        for (old, new) in zip(before.entries, after.entries) {
            #expect(old.flags == new.flags, "seed \(seed), entry \(old.index)")
        }
        #expect(try park.flags(of: late).contains(.late))
    }
}
