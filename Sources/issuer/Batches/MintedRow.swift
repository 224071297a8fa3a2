import PassLedger
import Passes

/// A row of a batch whose pass is minted and drawn.
struct MintedRow {
    /// The row as a spreadsheet counts it, the header included.
    let row: Int
    let pass: PassID
    /// Where its picture is; nil for a bound pass, which is never printed.
    let picture: String?
    let index: EntryIndex
}
