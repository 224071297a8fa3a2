/// One roster key's signature under a version.
///
/// - Shape: `[kid, signature]`; the signature is that of a COSE_Sign1 with use `roster` over the payload.
/// - Source: CONTRACT, section 6; RFC 9052, section 4.4.
public struct RosterSignature: Hashable, Sendable {
    /// The signer's key, by its short name.
    public let keyID: KeyID
    /// The 64 bytes.
    public let signature: Signature

    /// Signs a payload.
    init(signing payload: [UInt8], by key: SigningKey) {
        keyID = key.id
        let signed = SignedStatement.signedBytes(keyID: key.id, payload: payload[...], use: .roster)
        signature = key.signature(over: signed)
    }

    init(reading reader: inout CBORReader) throws(CBORError) {
        let start = reader.position
        guard try reader.readArrayCount() == 2, let keyID = KeyID(try reader.readByteString()),
            let signature = Signature(try reader.readByteString())
        else { throw CBORError(rule: 19, offset: start) }
        self.keyID = keyID
        self.signature = signature
    }

    /// Whether a key made the signature over a payload.
    func isMade(by key: PublicKey, over payload: [UInt8]) -> Bool {
        let signed = SignedStatement.signedBytes(keyID: keyID, payload: payload[...], use: .roster)
        return keyID == key.id && key.verifies(signature, over: signed)
    }
}
