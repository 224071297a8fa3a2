/// Content that contradicts a hash, a signature or a rule.
public struct AuditFault: Hashable, Sendable {
    /// The entry; nil when the fault is not in one.
    public let index: EntryIndex?
    /// What is wrong, in plain words.
    public let what: String

    /// Describes a fault.
    public init(index: EntryIndex?, what: String) {
        self.index = index
        self.what = what
    }
}
