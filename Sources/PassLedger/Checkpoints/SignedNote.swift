public import Passes

/// A text with signatures below it.
///
/// - Shape: text ending in a newline, an empty line, one or more lines `— <name> <base64(4-byte key id ‖ signature)>`.
/// - Guarantee: reading proves form only; see ``signers(among:)``.
/// - Source: C2SP signed-note; LEDGER.md, *Formats*.
public struct SignedNote: Hashable, Sendable, CustomStringConvertible {
    /// What is signed, final newline included.
    public let text: String
    /// The signature lines in their order.
    public private(set) var signatures: [Line]

    /// One signature line.
    public struct Line: Hashable, Sendable {
        /// Who signed.
        public let name: String
        /// Which of that name's keys.
        public let keyID: [UInt8]
        /// The signature: 64 bytes for Ed25519, other lengths for types that are not known here.
        public let signature: [UInt8]
    }

    /// Reads a note.
    ///
    /// - Errors: ``NoteError`` `malformed`.
    public init(parsing note: String) throws(NoteError) {
        let bytes = Array(note.utf8)
        guard bytes.count <= Self.largestSize,
            bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }), bytes.last == 0x0A,
            let gap = bytes.indices.dropLast().last(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A })
        else { throw .malformed }
        text = String(decoding: bytes[...gap], as: UTF8.self)
        let block = String(decoding: bytes[(gap + 2)...].dropLast(), as: UTF8.self)
        signatures = []
        for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
            guard let line = Line(line) else { throw .malformed }
            signatures.append(line)
        }
    }

    /// Signs a text under a name.
    ///
    /// - Errors: ``NoteError`` `malformed` for a text without final newline, or with control characters.
    public init(signing text: String, as name: String, by key: SigningKey) throws(NoteError) {
        guard let verifier = VerifierKey(name: name, key: key.publicKey),
            text.utf8.last == 0x0A, text.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A })
        else { throw .malformed }
        self.text = text
        let signature = key.signature(over: Array(text.utf8))
        signatures = [Line(name: name, keyID: verifier.keyID, signature: signature.bytes)]
    }

    /// The keys that signed, out of some that are known.
    ///
    /// Lines of any other name and key id are ignored, whatever their length.
    ///
    /// - Errors: ``NoteError`` `badSignature` when the line of a known key does not verify: such a note is no note.
    public func signers(among known: [VerifierKey]) throws(NoteError) -> Set<VerifierKey> {
        var signers: Set<VerifierKey> = []
        for line in signatures {
            guard let key = known.first(where: { $0.name == line.name && $0.keyID == line.keyID }) else {
                continue
            }
            guard let signature = Signature(line.signature),
                key.key.verifies(signature, over: Array(text.utf8))
            else { throw .badSignature }
            signers.insert(key)
        }
        return signers
    }

    /// The note word for word.
    public var description: String { text + "\n" + signatures.map { "\($0)\n" }.joined() }

    private static let largestSize = 1_000_000
}

extension SignedNote.Line: CustomStringConvertible {
    fileprivate init?(_ line: Substring) {
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "\u{2014}", VerifierKey.isName(parts[1]),
            let bytes = Base64.decode(parts[2]), bytes.count > 4
        else { return nil }
        name = String(parts[1])
        keyID = Array(bytes.prefix(4))
        signature = Array(bytes.dropFirst(4))
    }

    /// The line without its newline.
    public var description: String { "\u{2014} \(name) \(Base64.encode(keyID + signature))" }
}
