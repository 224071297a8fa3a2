import PassLedger
import Passes
import SQLiteStore

/// A pass that somebody wants minted.
struct MintingOrder {
    let plan: Code
    let options: MintingOptions
    /// Where its picture goes, once its number is known; nil for none.
    var picture: ((PassID) -> String)?
    /// The batch row it is for.
    var place: BatchPlace?
}

/// A pass that was minted: durable in register and ledger, drawn where it was asked for.
struct MintedPass {
    let token: PassToken
    let plan: Plan
    let picture: String?
    let index: EntryIndex
    let place: BatchPlace?
}
