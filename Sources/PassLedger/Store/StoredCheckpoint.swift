/// A signed head as a store keeps it.
public struct StoredCheckpoint: Hashable, Sendable {
    /// The size it signs.
    public let size: TreeSize
    /// The signed note, word for word.
    public let note: String

    /// Puts a note and its size together.
    public init(size: TreeSize, note: String) {
        self.size = size
        self.note = note
    }
}
