import CSodium

/// libsodium, ready for use.
enum Sodium {
    /// Initialises the library at first use.
    ///
    /// - Guarantee: every function that calls into libsodium touches this first.
    static let isReady: Bool = sodium_init() >= 0
}

/// Bytes from the system's generator.
public func randomBytes(count: Int) -> [UInt8] {
    precondition(
        Sodium.isReady, "libsodium must initialise: without it there is no randomness and no signature")
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
}
