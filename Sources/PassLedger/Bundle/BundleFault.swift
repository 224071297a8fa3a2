/// Why a bundle proves nothing, or less than it says.
public enum BundleFault: Hashable, Sendable {
    /// The checkpoint is not the ledger's.
    case checkpoint(NoteError)
    /// There is no entry.
    case empty
    /// An entry cannot be read.
    case entry(EntryIndex, EntryError)
    /// An entry's proof does not lead to the checkpoint's root.
    case proof(EntryIndex)
    /// An entry does not continue the one before it, or is of another pass.
    case chain(EntryIndex)
    /// An issuer's record is by a key that is not trusted.
    case unknownKey(EntryIndex)
    /// A record's signature does not verify.
    case signature(EntryIndex)
    /// The token cannot be read, or is of another pass.
    case token
    /// No entry of the bundle issued the token.
    case tokenNotIssued
}
