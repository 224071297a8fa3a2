package import Passes
package import SQLiteStore

/// What staff may do at a gate.
///
/// - Guarantee: whatever changes the books is durable on return, as a showing is.
package protocol LaneControl: Sendable {
    /// The showings whose records were taken back, of the last fifty.
    func takenBack() async -> Set<Int>
    /// Closes the gate for now.
    func pause() async
    /// Opens it again.
    func resume() async
    /// Lets the holder of a pass in by its number: the visitor has it, and no camera reads it.
    func enter(_ pass: PassName, persons: Int?) async throws -> ShowingReport
    /// Takes a check-in, check-out or redemption back.
    func annul(_ record: Digest, reason: UndoReason) async throws
    /// Says that staff looked and it is right.
    func confirm(_ attempt: AttemptID) async -> ShowingReport
    /// Says that staff looked and it is not.
    func decline(_ attempt: AttemptID) async -> ShowingReport
    /// Opens the turnstile once without a pass.
    func openOnce() async throws
    /// Grants uses of a perk of a pass that was shown at this counter.
    func redeem(showing: Int, perk: Code, count: Int) async throws -> ShowingReport
}
