public import Passes

/// A row of a batch: which batch, which row.
public struct BatchPlace: Hashable, Sendable {
    /// The batch's name: 16 random bytes, kept in the batch's folder.
    public let batch: PassID
    /// The row, from 1, the header not counted.
    public let row: Int

    /// Names a row.
    public init(batch: PassID, row: Int) {
        self.batch = batch
        self.row = row
    }
}
