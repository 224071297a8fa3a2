public import Passes

/// The head of a ledger: how many entries, and the root over them.
///
/// - Shape: three lines: origin, size in decimal, root in base64; other logs may add lines, ours never does.
/// - Source: C2SP tlog-checkpoint; `Docs/Formats/Checkpoint.md`.
public struct Checkpoint: Hashable, Sendable {
    /// The log's name; never changes.
    public var origin: String
    /// How many entries.
    public var size: TreeSize
    /// The root over them.
    public var root: Digest
    /// Lines after the root, as other logs write them.
    public var extensions: [String]

    /// Describes a head.
    public init(origin: String, size: TreeSize, root: Digest, extensions: [String] = []) {
        self.origin = origin
        self.size = size
        self.root = root
        self.extensions = extensions
    }

    /// Reads the text of a note.
    ///
    /// - Errors: ``NoteError`` `malformed`.
    public init(parsing text: String) throws(NoteError) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= 4, lines.removeLast().isEmpty, !lines.contains(""),
            let size = Self.size(lines[1]), let root = Base64.decode(lines[2]).flatMap({ Digest($0) })
        else { throw .malformed }
        self.init(origin: lines[0], size: size, root: root, extensions: Array(lines.dropFirst(3)))
    }

    /// Reads a signed checkpoint of one log.
    ///
    /// - Guarantee: on return the log's own key signed it; cosignatures are not looked at.
    /// - Errors: ``NoteError`` for a note that is malformed, of another origin, unsigned or badly signed.
    public init(signed note: String, by log: VerifierKey) throws(NoteError) {
        let note = try SignedNote(parsing: note)
        try self.init(parsing: note.text)
        guard origin == log.name else { throw .otherOrigin(origin) }
        guard try note.signers(among: [log]).contains(log) else { throw .unsigned }
    }

    /// The text that is signed.
    public var text: String {
        ([origin, String(size.count), Base64.encode(root.bytes)] + extensions).map { "\($0)\n" }.joined()
    }

    /// Signs the head as its log.
    ///
    /// - Errors: ``NoteError`` `malformed` for an origin that cannot be a key's name.
    public func signed(by logKey: SigningKey) throws(NoteError) -> SignedNote {
        try SignedNote(signing: text, as: origin, by: logKey)
    }

    /// ASCII digits, no sign, no leading zero; sizes that no ledger reaches are refused before arithmetic meets them.
    private static func size(_ text: String) -> TreeSize? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(text),
            String(count) == text,
            count < TreeSize.bound
        else { return nil }
        return TreeSize(count)
    }
}
