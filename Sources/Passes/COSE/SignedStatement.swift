/// A tagged COSE_Sign1 with the one protected header we use: a payload and who signed it.
///
/// - Shape: CBOR tag 18, `[protected, {}, payload, signature]`, deterministic; protected is exactly `A2 01 27 04 48` + kid.
/// - Guarantee: parsing proves form only; ``isSigned(by:as:)`` proves the signature.
/// - Source: RFC 9052, section 4.2; `Docs/Formats/PassToken.md`, rules 15 to 19.
public struct SignedStatement: Hashable, Sendable {
    /// The whole statement as received.
    public let bytes: [UInt8]
    /// The signer's key, by its short name.
    public let keyID: KeyID
    /// Where the payload lies in ``bytes``.
    public let payloadRange: Range<Int>
    /// The 64-byte signature.
    public let signature: Signature

    /// Reads a statement.
    ///
    /// - Errors: ``CBORError`` with the broken rule and where.
    public init(parsing bytes: [UInt8]) throws(CBORError) {
        var reader = CBORReader(bytes)
        try reader.readTag18()
        let start = reader.position
        guard try reader.readArrayCount(rule: 15) == 4 else { throw CBORError(rule: 15, offset: start) }
        let protected = try reader.readByteStringRange(rule: 16)
        guard protected.count == 13, bytes[protected].starts(with: Self.protectedPrefix),
            let keyID = KeyID(bytes[protected].dropFirst(Self.protectedPrefix.count))
        else { throw CBORError(rule: 16, offset: protected.lowerBound) }
        guard try reader.readRawByte() == 0xA0 else { throw CBORError(rule: 17, offset: reader.position - 1) }
        let payload = try reader.readByteStringRange(rule: 18)
        let signatureRange = try reader.readByteStringRange(rule: 19)
        guard let signature = Signature(bytes[signatureRange]) else {
            throw CBORError(rule: 19, offset: signatureRange.lowerBound)
        }
        try reader.finish()
        self.bytes = bytes
        self.keyID = keyID
        payloadRange = payload
        self.signature = signature
    }

    /// Signs a payload.
    public init(signing payload: [UInt8], by key: SigningKey, as use: SignatureUse) {
        let signed = Self.signedBytes(keyID: key.id, payload: payload[...], use: use)
        let signature = key.signature(over: signed)
        var writer = CBORWriter()
        writer.writeTag18()
        writer.writeArray(count: 4)
        writer.write(bytes: Self.protectedPrefix + key.id.bytes)
        writer.writeMap(count: 0)
        writer.write(bytes: payload)
        let payloadEnd = writer.bytes.count
        writer.write(bytes: signature.bytes)
        bytes = writer.bytes
        keyID = key.id
        payloadRange = (payloadEnd - payload.count)..<payloadEnd
        self.signature = signature
    }

    /// The payload's bytes.
    public var payload: ArraySlice<UInt8> { bytes[payloadRange] }

    /// Whether the signature verifies under a key for a use, over the bytes as received.
    ///
    /// - Guarantee: says nothing about whether the key may sign this; whoever asks has looked the key up by region and kid.
    /// - Source: RFC 9052, section 4.4.
    public func isSigned(by key: PublicKey, as use: SignatureUse) -> Bool {
        key.verifies(signature, over: Self.signedBytes(keyID: keyID, payload: payload, use: use))
    }

    /// The bytes under the signature: `["Signature1", protected, external_aad, payload]`.
    ///
    /// - Source: RFC 9052, section 4.4.
    public static func signedBytes(keyID: KeyID, payload: ArraySlice<UInt8>, use: SignatureUse) -> [UInt8] {
        var writer = CBORWriter(capacity: payload.count + 80)
        writer.writeArray(count: 4)
        writer.write(text: "Signature1")
        writer.write(bytes: protectedPrefix + keyID.bytes)
        writer.write(bytes: use.externalAAD)
        writer.write(bytes: payload)
        return writer.bytes
    }

    /// `{1: -8, 4: h'…8 bytes'}` up to the kid itself: EdDSA, RFC 9053, section 2.2.
    private static let protectedPrefix: [UInt8] = [0xA2, 0x01, 0x27, 0x04, 0x48]
}
