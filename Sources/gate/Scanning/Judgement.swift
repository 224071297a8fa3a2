import Admission
import PassLedger
import Passes
import SQLiteStore

/// A verdict, and what was written of it.
struct Judgement: Sendable {
    let verdict: Verdict
    /// What the token says, when it could be read.
    var claims: PassClaims?
    /// The time it was judged by.
    var clock: GateClock?
    /// Where the record is; nil when nothing was recorded.
    var writing: Writing?
    /// The record's entry.
    var index: EntryIndex?
    /// What waits for staff.
    var attempt: AttemptID?

    /// Where a record is.
    enum Writing: String {
        /// In the gate's journal, not in the ledger yet.
        case queued
        /// In the ledger.
        case recorded
    }
}
