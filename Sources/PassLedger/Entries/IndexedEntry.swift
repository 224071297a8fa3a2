/// An entry with its place in the ledger.
public struct IndexedEntry: Hashable, Sendable {
    /// Its place.
    public let index: EntryIndex
    /// The entry.
    public let entry: Entry

    /// Puts an entry in its place.
    public init(index: EntryIndex, entry: Entry) {
        self.index = index
        self.entry = entry
    }
}
