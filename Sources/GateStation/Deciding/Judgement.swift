package import Admission
package import PassLedger
package import Passes
package import SQLiteStore

/// A verdict, and what was written of it.
package struct Judgement: Sendable {
    package let verdict: Verdict
    /// What the token says, when it could be read.
    package var claims: PassClaims?
    /// The time it was judged by.
    package var clock: GateClock?
    /// Where the record is; nil when nothing was recorded.
    package var writing: Writing?
    /// The record's entry.
    package var index: EntryIndex?
    /// The record that was signed.
    package var record: Digest?
    /// What waits for staff.
    package var attempt: AttemptID?

    /// Where a record is.
    package enum Writing: String, Sendable {
        /// In the gate's journal, not in the ledger yet.
        case queued
        /// In the ledger.
        case recorded
    }
}
