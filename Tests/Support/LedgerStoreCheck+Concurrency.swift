import PassLedger
import Passes
import Synchronization

extension LedgerStoreCheck {
    func isolation() async throws {
        try await append(region.mint(0))
        let reader = try again()
        let isWriting = Flag()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { isWriting.isUp.store(false, ordering: .releasing) }
                for round in 0..<20 {
                    try await store.write { writing in
                        // Each transaction writes three passes; a reader that sees some of the three saw half.
                        for part in 1...3 {
                            _ = try writing.append(region.mint(round * 3 + part), at: SampleRegion.start)
                        }
                    }
                }
            }
            group.addTask {
                while isWriting.isUp.load(ordering: .acquiring) {
                    let (before, last, after) = try await reader.read { reading in
                        let size = try reading.size()
                        return (size, try reading.entry(at: EntryIndex(size.count - 1)), try reading.size())
                    }
                    try require(before == after && last != nil, "\(before), then \(after)")
                    try require(before.count % 3 == 1, "\(before) entries are half a transaction")
                }
            }
            try await group.waitForAll()
        }
        try require(try await reader.read { try $0.size() } == 61, "entries were lost")
    }

    func twoWriters() async throws {
        let stores = [store, try again()]
        let each = 40
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (writer, store) in stores.enumerated() {
                group.addTask {
                    for number in 0..<each {
                        try await store.write { writing in
                            // Looks first, as a gate does: the look must still be true when it writes.
                            let size = try writing.size()
                            let pass = region.claims(writer * each + number).name
                            guard try writing.entries(of: pass).isEmpty else { throw BrokenRule("\(pass)") }
                            let record = try region.mint(writer * each + number)
                            let appended = try writing.append(record, at: SampleRegion.start)
                            guard appended.entry.index == EntryIndex(size.count) else {
                                throw BrokenRule("\(appended.entry.index) after \(size)")
                            }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        try require(try await store.read { try $0.size() } == TreeSize(2 * each), "entries were lost")
        try await nodesAgree(count: 2 * each)
    }
}

/// Something that one task takes down and another looks at.
private final class Flag: Sendable {
    let isUp = Atomic(true)
}
