import Synchronization

/// Which numbers of a journal the region is known to have.
///
/// - Guarantee: it only ever learns; forgetting it, by a restart, costs asking again.
final class DeliveredRecords: Sendable {
    private let state = Mutex(State())

    private struct State {
        var upTo: Int64 = -1
        var beyond: Set<Int64> = []
    }

    /// Every record up to this number is with the region.
    var upTo: Int64 { state.withLock(\.upTo) }

    /// Learns that the region has a record.
    func note(_ sequence: Int64) {
        state.withLock { state in
            guard sequence > state.upTo else { return }
            state.beyond.insert(sequence)
            while state.beyond.remove(state.upTo + 1) != nil { state.upTo += 1 }
        }
    }

    /// How many of the records below a number the region is not known to have.
    func lacking(below next: Int64) -> Int {
        state.withLock { max(0, Int(next - 1 - $0.upTo) - $0.beyond.count) }
    }
}
