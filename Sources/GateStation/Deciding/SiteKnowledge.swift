package import PassLedger
package import Passes
import Synchronization

/// What gates of one site recorded that the region's books may not have yet: this station's own lanes and their neighbours.
///
/// - Shape: records by pass, packed as their bytes; each once.
/// - Guarantee: whoever notes a record has seen that an enrolled gate signed it. Nothing here waits.
package final class SiteKnowledge: Sendable {
    private let state = Mutex(State())

    private struct State {
        var records: [PassName: [Digest: Kept]] = [:]
        var newest: Moment?
        var count = 0
    }

    private struct Kept {
        let bytes: [UInt8]
        let journal: JournalPosition?
        let at: Moment
    }

    package init() {}

    /// Notes a check-in, check-out, redemption or annulment of a pass; anything else is nothing to a gate.
    package func note(_ record: Record) {
        guard let pass = record.passName, record.kind.isVisit || record.kind == .annul else { return }
        state.withLock { state in
            let kept = Kept(bytes: record.bytes, journal: record.journal, at: record.at)
            guard state.records[pass, default: [:]].updateValue(kept, forKey: record.hash) == nil else {
                return
            }
            state.count += 1
        }
    }

    /// What is known of a pass beyond the region's books, in no order.
    package func records(of pass: PassName) -> [Record] {
        let kept = state.withLock { $0.records[pass].map { Array($0.values) } ?? [] }
        return kept.compactMap { try? Record(parsing: $0.bytes) }
    }

    /// How many records are remembered.
    package var count: Int { state.withLock(\.count) }

    /// Forgets what a snapshot counts in its rows, but for the last day: what is taken back later must still be known.
    package func forget(upTo recorded: [JournalID: Int64], issued: Moment) {
        let horizon = issued + .seconds(-86_400)
        state.withLock { state in
            for (pass, records) in state.records {
                let left = records.filter { _, kept in
                    guard let place = kept.journal, let upTo = recorded[place.journal] else { return true }
                    return place.sequence > upTo || kept.at > horizon
                }
                state.count -= records.count - left.count
                state.records[pass] = left.isEmpty ? nil : left
            }
        }
    }
}
