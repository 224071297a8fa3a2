/// What a key may sign.
///
/// - Source: CONTRACT, section 6: all keys are different; a roster that lists one key in two roles is invalid.
public enum KeyUse: String, CaseIterable, Hashable, Sendable {
    /// Tokens and issuer records.
    case issuer
    /// Checkpoints of the region's own ledger.
    case log
    /// Cosignatures: append-only.
    case witness
    /// Cosignatures: every entry is held and served.
    case keeper
    /// Cosignatures: every entry was replayed.
    case auditor
    /// Snapshots for gates.
    case snapshot
    /// Promises to record, and refusals.
    case promise
    /// HTTP requests.
    case request
    /// A gate's or counter's records; in `key` entries only.
    case gate
}
