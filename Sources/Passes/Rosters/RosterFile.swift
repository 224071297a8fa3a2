/// A roster with the signatures under it.
///
/// - Shape: deterministic CBOR `[payload, [[kid, signature]…]]`; the payload is a byte string that holds the roster's map.
/// - Guarantee: parsing proves form and the rules within one version; ``verify(after:)`` proves the signatures.
/// - Source: CONTRACT, section 6; `Docs/Formats/Roster.md`.
public struct RosterFile: Hashable, Sendable {
    /// The whole file.
    public let bytes: [UInt8]
    /// The roster's bytes, over which its signatures are.
    public let payload: [UInt8]
    /// The signatures, ascending by kid, none twice.
    public let signatures: [RosterSignature]
    /// What the payload says.
    public let roster: Roster

    /// The largest file, in bytes.
    public static let byteLimit = 1 << 20
    /// The most signatures a file may have: those of two versions.
    static let signatureLimit = 2 * RosterReader.rosterKeyLimit

    /// Reads a file.
    ///
    /// - Guarantee: ``Roster/value`` writes the same payload again; nothing is allocated by a claimed
    ///   count; malformed bytes throw and never trap.
    /// - Throws: ``RosterError`` with the first rule that is broken. No signature has been looked at.
    public init(parsing bytes: [UInt8]) throws(RosterError) {
        guard bytes.count <= Self.byteLimit else {
            throw .tooLarge(bytes: bytes.count, limit: Self.byteLimit)
        }
        let parts: (payload: [UInt8], signatures: [RosterSignature])
        do {
            parts = try Self.parts(of: bytes)
        } catch {
            throw .malformed(error)
        }
        self.bytes = bytes
        payload = parts.payload
        signatures = parts.signatures
        roster = try RosterReader.roster(in: parts.payload)
    }

    /// Signs a roster.
    ///
    /// - Guarantee: signatures stand ascending by kid. Whether they are enough, and by the right keys, ``verify(after:)`` says.
    /// - Throws: ``RosterError`` for a roster that no reader would take.
    public init(signing roster: Roster, by keys: [SigningKey]) throws(RosterError) {
        let payload = roster.value.encoded
        let signatures = keys.map { RosterSignature(signing: payload, by: $0) }
        let ascending = signatures.sorted { $0.keyID < $1.keyID }
        try self.init(parsing: Self.encoded(payload, ascending))
    }

    /// The same version with one more signature, or with a signature made anew.
    ///
    /// - Throws: ``RosterError`` for a file that would be too large.
    public func signed(by key: SigningKey) throws(RosterError) -> RosterFile {
        let signature = RosterSignature(signing: payload, by: key)
        let others = signatures.filter { $0.keyID != key.id }
        return try RosterFile(
            parsing: Self.encoded(payload, (others + [signature]).sorted { $0.keyID < $1.keyID }))
    }

    /// SHA-256 of the payload: what a `roster` entry carries, and the roster's id when this is version 1.
    public var hash: Digest { Digest(of: payload) }

    private static func parts(
        of bytes: [UInt8]
    ) throws(CBORError) -> (payload: [UInt8], signatures: [RosterSignature]) {
        var reader = CBORReader(bytes)
        guard try reader.readArrayCount() == 2 else { throw CBORError(rule: 10, offset: 0) }
        let payload = try reader.readByteString()
        let start = reader.position
        let count = try reader.readArrayCount()
        guard count <= signatureLimit else { throw CBORError(rule: 12, offset: start) }
        var signatures: [RosterSignature] = []
        for _ in 0..<count {
            let place = reader.position
            let signature = try RosterSignature(reading: &reader)
            if let last = signatures.last, last.keyID >= signature.keyID {
                throw CBORError(rule: 11, offset: place)
            }
            signatures.append(signature)
        }
        try reader.finish()
        return (payload, signatures)
    }

    private static func encoded(_ payload: [UInt8], _ signatures: [RosterSignature]) -> [UInt8] {
        var writer = CBORWriter(capacity: payload.count + 80 * signatures.count + 16)
        writer.writeArray(count: 2)
        writer.write(bytes: payload)
        writer.writeArray(count: signatures.count)
        for signature in signatures {
            writer.writeArray(count: 2)
            writer.write(bytes: signature.keyID.bytes)
            writer.write(bytes: signature.signature.bytes)
        }
        return writer.bytes
    }
}
