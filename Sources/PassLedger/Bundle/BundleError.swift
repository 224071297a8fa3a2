/// Bytes that are no bundle.
public enum BundleError: Error, Hashable, Sendable {
    /// Not the JSON of a bundle.
    case notABundle
    /// A bundle of a later format, or something else altogether.
    case otherFormat(String)
    /// An entry, counted from 0, whose index, base64 or hashes cannot be read.
    case malformedEntry(place: Int)
}
