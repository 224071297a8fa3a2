package import Passes

/// Why a gate could not answer.
package enum GateError: Error {
    /// The home knows no such gate.
    case notEnrolled(Code)
    /// The gate's key or journal is not the one it was enrolled with.
    case notItsOwn(gate: Code, file: String)
    /// The ledger has records of this journal that the journal lacks.
    case journalRolledBack(gate: Code, file: String)
    /// A passage without a zone cannot be recorded.
    case noZone(Code)
}
