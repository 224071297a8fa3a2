import CSodium
import Passes

/// The hash of the staff's PIN.
///
/// - Shape: libsodium's text form of Argon2id with its own salt, `$argon2id$v=19$m=65536,t=2,p=1$…`, one line.
/// - Guarantee: says nothing about the PIN but whether a given one is it.
/// - Source: RFC 9106; libsodium, `crypto_pwhash_str`.
package struct PINHash: Hashable, Sendable {
    /// The text form.
    package let text: String

    /// How long a PIN may be, in bytes of UTF-8.
    package static let lengths = 4...64

    /// Hashes a PIN.
    ///
    /// - Units and bounds: 64 MiB and about a tenth of a second.
    /// - Errors: nil for a PIN of a length out of ``lengths``, or without memory.
    package init?(of pin: String) {
        guard Self.lengths.contains(pin.utf8.count), Self.isReady else { return nil }
        var room = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let (operations, memory) = (
            crypto_pwhash_opslimit_interactive(), crypto_pwhash_memlimit_interactive()
        )
        guard crypto_pwhash_str(&room, pin, UInt64(pin.utf8.count), UInt64(operations), memory) == 0 else {
            return nil
        }
        text = String(decoding: room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Takes the text form.
    ///
    /// - Errors: nil for anything but Argon2id with at most the cost that we write: a file cannot make the station use more.
    package init?(text: String) {
        let cost = text.split(separator: "$").dropFirst(2).first.map(String.init) ?? ""
        guard text.utf8.count < Int(crypto_pwhash_STRBYTES), text.hasPrefix("$argon2id$v=19$"),
            cost == "m=65536,t=2,p=1"
        else { return nil }
        self.text = text
    }

    /// Whether a PIN is the one.
    package func matches(_ pin: String) -> Bool {
        guard Self.lengths.contains(pin.utf8.count), Self.isReady else { return false }
        return crypto_pwhash_str_verify(text, pin, UInt64(pin.utf8.count)) == 0
    }

    private static let isReady: Bool = sodium_init() >= 0
}
