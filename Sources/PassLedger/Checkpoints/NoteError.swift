/// A note or checkpoint that proves nothing.
public enum NoteError: Error, Hashable, Sendable {
    /// Not of the form of a signed note, or not a checkpoint's text.
    case malformed
    /// A line that names a known key does not verify: the whole note is rejected.
    case badSignature
    /// No known key signed.
    case unsigned
    /// A checkpoint of another log.
    case otherOrigin(String)
}
