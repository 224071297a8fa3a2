import PassLedger
import Passes
import SQLiteStore

/// A pass that somebody wants minted.
struct MintingOrder {
    let plan: Code
    let options: MintingOptions
    /// Where its picture goes; nil for none.
    var picture: String?
    /// The batch row it is for.
    var row: BatchRow?
}

/// A pass that was minted: durable in register and ledger, drawn where it was asked for.
struct MintedPass {
    let token: PassToken
    let plan: Plan
    let picture: String?
    let index: EntryIndex
    var row: BatchRow?
}
