/// What a record is about.
///
/// - Source: CONTRACT, section 5; `Docs/Formats/Record.md`, key 1.
public enum RecordKind: String, CaseIterable, Hashable, Sendable {
    /// A pass is sold.
    case mint
    /// A pass is changed.
    case amend
    /// A pass is handed to another holder.
    case transfer
    /// A pass is blocked.
    case suspend
    /// A block is lifted.
    case resume
    /// A pass is cancelled.
    case void
    /// A pass's token is replaced.
    case reissue
    /// Persons enter a zone.
    case checkIn = "check_in"
    /// Persons leave a zone.
    case checkOut = "check_out"
    /// A perk is used.
    case redeem
    /// A check-in, check-out or redemption is taken back.
    case annul
    /// The admitting region stands by a record under a key that was cut off.
    case vouch
    /// A gate or counter is enrolled.
    case gate
    /// A plan's next version.
    case plan
    /// A key, its cut-off, or another region's enrolment.
    case key
    /// A roster version is adopted.
    case roster
    /// How many persons a zone holds on some days.
    case capacity
    /// Another region's home promised or refused to record.
    case delivered
    /// A share of an allowance moves.
    case rights
    /// A forbidden entry in another ledger.
    case objection
    /// Another ledger was replayed.
    case audited
    /// This ledger goes on from a closed one.
    case rollover

    /// Whether a pass's history shows it: these kinds always name a pass.
    public var isOfPass: Bool {
        switch self {
        case .mint, .amend, .transfer, .suspend, .resume, .void, .reissue, .checkIn, .checkOut, .redeem,
            .annul:
            true
        default: false
        }
    }

    /// Whether it issues a token: mint, amend, transfer, reissue.
    public var issuesToken: Bool {
        switch self {
        case .mint, .amend, .transfer, .reissue: true
        default: false
        }
    }

    /// Whether a visitor was there: check-in, check-out, redemption.
    ///
    /// These kinds carry evidence, and only these can be annulled.
    public var isVisit: Bool {
        switch self {
        case .checkIn, .checkOut, .redeem: true
        default: false
        }
    }
}
