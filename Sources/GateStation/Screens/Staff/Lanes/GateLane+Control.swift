package import Passes
package import SQLiteStore

extension GateLane: LaneControl {
    package func enter(_ pass: PassName, persons: Int?) async throws -> ShowingReport {
        throw LaneRefusal.notHere
    }

    package func annul(_ record: Digest, reason: UndoReason) async throws { throw LaneRefusal.notHere }

    package func confirm(_ attempt: AttemptID) async throws -> ShowingReport { throw LaneRefusal.notHere }

    package func decline(_ attempt: AttemptID) async throws -> ShowingReport { throw LaneRefusal.notHere }

    package func openOnce() async throws { throw LaneRefusal.notHere }
}
