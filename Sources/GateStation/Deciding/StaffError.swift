package import PassLedger
package import Passes
package import SQLiteStore

/// Why what staff ask of a gate is not done: the answer is no.
package enum StaffError: Error, Hashable {
    /// The gate's journal knows no such attempt.
    case noSuchAttempt(AttemptID)
    /// The attempt was settled before.
    case attemptSettled(AttemptID, AttemptOutcome)
    /// Nobody confirmed the attempt in time.
    case attemptRunOut(AttemptID)
    /// The pass has to be shown again: this gate does not have its token.
    case showingNeeded(AttemptID)
    /// The region sold no pass of this number.
    case noSuchPass(PassID)
    /// The ledger has no such record.
    case noSuchRecord
    /// Only check-ins, check-outs and redemptions are taken back.
    case notAVisit(RecordKind)
    /// Another gate wrote the record.
    case notItsOwnRecord(SignerName)
    /// The record was taken back before.
    case annulledAlready(EntryIndex)
}
