import PassLedger
import Passes

/// A gate as it was just enrolled.
struct EnrolledGate {
    let region: RegionID
    let enrolment: GateEnrolment
    /// The settings file for `gate run`.
    let settings: String
    /// Where its entry is.
    let index: EntryIndex
}
