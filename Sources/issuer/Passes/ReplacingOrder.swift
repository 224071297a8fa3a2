import PassLedger
import Passes

/// A pass that is to get a new token.
struct ReplacingOrder {
    /// `amend`, `reissue` or `transfer`.
    let kind: RecordKind
    let pass: PassID
    /// What becomes different; a transfer's holder among it.
    var changes = MintingOptions()
    /// The present holder's word for a transfer.
    var proof: Signature?
    var reason: String?
    /// Where the new picture goes; nil for none.
    var picture: String?
}
