/// Why a PIN cannot be used.
package enum PINError: Error, Hashable, Sendable {
    /// The file cannot be read, with the system's number.
    case unreadable(file: String, code: Int32)
    /// Others than its owner may read it.
    case readableByOthers(file: String)
    /// It holds no hash that `gate pin` wrote.
    case noHash(file: String)
    /// The PIN is too short or too long.
    case length
}
