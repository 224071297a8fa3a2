import CSodium

/// What ties a pass to a person, said only as a commitment.
///
/// - Source: `Docs/Formats/PassToken.md`, *Personal attributes*.
public enum PersonalAttribute {
    /// Hides a value under a key that stays with the region.
    ///
    /// - Shape: 16 bytes, the first of HMAC-SHA-256 over attribute key, a zero byte and the value in NFC.
    /// - Guarantee: equal key, value and secret give equal bytes; without the secret they say nothing about the value.
    public static func commitment(key: Code, value: String, under secret: PersonalKey) -> [UInt8] {
        let message = Array(key.text.utf8) + [0] + Array(ClaimsText.normalized(value).utf8)
        var code = [UInt8](repeating: 0, count: 32)
        crypto_auth_hmacsha256(&code, message, UInt64(message.count), secret.bytes)
        return Array(code.prefix(16))
    }

    /// Whether a value is the one a commitment was made of; compared in constant time.
    public static func matches(
        _ commitment: [UInt8], key: Code, value: String, under secret: PersonalKey
    ) -> Bool {
        let expected = self.commitment(key: key, value: value, under: secret)
        return commitment.count == expected.count && sodium_memcmp(commitment, expected, expected.count) == 0
    }
}
