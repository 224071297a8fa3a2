import CSodium

extension PublicKey {
    /// Whether any signature could verify under this key: canonical, on the curve, not of small order.
    ///
    /// - Guarantee: a key with a part of small order passes, as it does in ``verifies(_:over:)``; for keys that are given to us
    ///   anew ask ``isInPrimeOrderGroup``.
    /// - Source: RFC 8032, section 5.1.3; `Docs/Formats/PassToken.md`, rule 51.
    public var canVerify: Bool {
        guard isCanonical else { return false }
        var point = bytes
        // Eight times a point of small order is the neutral one; adding fails off the curve.
        for _ in 0..<3 {
            var double = [UInt8](repeating: 0, count: 32)
            guard crypto_core_ed25519_add(&double, point, point) == 0 else { return false }
            point = double
        }
        return point != [1] + [UInt8](repeating: 0, count: 31)
    }

    /// Whether y, the lower 255 bits, is below 2^255 − 19.
    private var isCanonical: Bool {
        var y = bytes
        y[31] &= 0x7F
        let prime: [UInt8] = [0xED] + [UInt8](repeating: 0xFF, count: 30) + [0x7F]
        return y.reversed().lexicographicallyPrecedes(prime.reversed())
    }
}
