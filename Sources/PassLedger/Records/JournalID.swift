import Passes

/// The name of one gate journal.
///
/// - Shape: 16 bytes from the system's generator, drawn when the journal is created.
/// - Source: `Docs/Formats/Record.md`, key 6.
public struct JournalID: Hashable, Sendable, CustomStringConvertible {
    /// The 16 bytes.
    public let bytes: [UInt8]

    /// Takes exactly 16 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        self.bytes = Array(bytes)
    }

    /// Draws a new name.
    public static func random() -> JournalID { JournalID(exactly: randomBytes(count: 16)) }

    private init(exactly bytes: [UInt8]) { self.bytes = bytes }

    /// 32 lower-case hex digits.
    public var description: String { bytes.hex }
}
