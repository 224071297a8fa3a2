/// What a limit on entries counts.
public enum EntryLimit: Hashable, Sendable {
    /// All entries.
    case total
    /// Those of one park day.
    case day
    /// Those within the pass's time slot.
    case slot
}
