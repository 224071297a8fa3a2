/// One row of a batch: one pass to mint.
public struct BatchRow: Hashable, Sendable {
    /// The row as a spreadsheet counts it, from 1, the header included.
    public let number: Int
    /// The cells as written.
    public let cells: [String]
    /// The plan it names.
    public let onSale: PlanOnSale
    /// What it chooses.
    public let options: MintingOptions
}
