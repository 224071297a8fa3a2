/// Something that staff do with a pass between two showings.
///
/// - Source: `Docs/Formats/PlanCases.md`, *The file*.
public struct CaseDeed: Hashable, Sendable {
    /// Where it stands in the file.
    public let place: FilePlace
    /// When.
    public let at: Moment
    /// The pass's name in the table.
    public let pass: Code
    /// What is done.
    public let kind: Kind

    /// What staff can do.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Block the pass.
        case suspend
        /// Unblock it.
        case resume
        /// Cancel it.
        case void
        /// Let in who had to be looked at.
        case confirm
        /// Turn away who had to be looked at.
        case decline
        /// Take the last check-in back.
        case annul
    }
}
