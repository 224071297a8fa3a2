/// How far an entry has come.
///
/// - Source: LEDGER.md, *What a bookkeeper is*.
public enum Finality: String, CaseIterable, Hashable, Sendable {
    /// The home region's word.
    case recorded
    /// A quorum of witnesses: append-only since they last looked.
    case witnessed
    /// A quorum of keepers holds it.
    case kept
    /// A quorum of auditors replayed it, and it is not forbidden.
    case final
}
