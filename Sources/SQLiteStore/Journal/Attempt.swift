public import PassLedger
import Passes

/// A showing that staff must look at before it counts.
///
/// - Guarantee: it is no record: nothing is signed, and no state knows of it, until it is confirmed.
/// - Source: CONTRACT, section 3, outcome `check`.
public struct Attempt: Hashable, Sendable {
    /// Its name: 16 random bytes.
    public let id: AttemptID
    /// What the record will say once it is confirmed; the place in the journal is the one it would have had, and is given anew.
    public let draft: RecordDraft

    /// Gathers what is kept.
    public init(id: AttemptID, draft: RecordDraft) {
        self.id = id
        self.draft = draft
    }
}

/// The name of an attempt.
///
/// - Shape: 16 random bytes; 32 lower-case hex digits where people see it.
public struct AttemptID: Hashable, Sendable, CustomStringConvertible {
    /// The 16 bytes.
    public let bytes: [UInt8]

    /// Takes exactly 16 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        self.bytes = Array(bytes)
    }

    private init(exactly bytes: [UInt8]) { self.bytes = bytes }

    /// Draws a new name.
    public static func random() -> AttemptID { AttemptID(exactly: randomBytes(count: 16)) }

    /// 32 lower-case hex digits.
    public var description: String { bytes.hex }
}
