import PassLedger
import Passes

/// Rules 56 to 58: what the issuer has decided since.
extension Rule {
    /// Rule 56: the pass is not voided.
    static let isNotVoided = Rule(.voided) { $0.row.state == .voided ? Refusal(.voided) : nil }

    /// Rule 57: no higher issue number is known.
    static let isNewestIssue = Rule(.superseded) {
        $0.claims.issueNumber < $0.row.issueNumber ? Refusal(.superseded) : nil
    }

    /// Rule 58: the pass is not suspended.
    static let isNotSuspended = Rule(.suspended) { $0.row.state == .suspended ? Refusal(.suspended) : nil }
}
