/// Something that a store keeps beside an entry's bytes and that contradicts them.
public struct Misfiling: Hashable, Sendable {
    /// Which entry; nil when no single one is meant.
    public let index: EntryIndex?
    /// Which column or index, or what the engine's own check said.
    public let what: String

    /// Names a contradiction.
    public init(index: EntryIndex?, what: String) {
        self.index = index
        self.what = what
    }
}
