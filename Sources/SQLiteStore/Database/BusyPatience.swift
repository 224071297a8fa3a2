import Glibc
import Synchronization

/// How long one connection waits for another process's transaction.
///
/// The engine's own waiting sleeps up to 100 ms at a time; a gate that asks for 150 ms needs shorter naps.
///
/// - Guarantee: whoever has the connection's turn sets the deadline, so it is nobody else's.
final class BusyPatience: Sendable {
    private let deadline = Mutex<ContinuousClock.Instant?>(nil)

    /// Without a deadline: the usual patience.
    func limit(to moment: ContinuousClock.Instant?) { deadline.withLock { $0 = moment } }

    /// Sleeps a little and says whether to try again; called by the engine while another holds the lock.
    func waits(afterTries tries: Int) -> Bool {
        if let end = deadline.withLock(\.self) {
            guard ContinuousClock.now < end else { return false }
        } else if tries > Self.mostTries {
            return false
        }
        usleep(tries < 10 ? 300 : Self.nap)
        return true
    }

    private static let nap: UInt32 = 2_000
    private static var mostTries: Int { Int(SQLiteDatabase.patience * 1_000_000 / Double(nap)) }
}
