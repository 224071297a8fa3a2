public import PassLedger
public import Passes

/// A showing that staff must look at before it counts.
///
/// - Guarantee: it is no record: nothing is signed, and no state knows of it, until it is confirmed.
/// - Source: CONTRACT, section 3, outcome `check`.
public struct Attempt: Hashable, Sendable {
    /// Its name: 16 random bytes.
    public let id: AttemptID
    /// What the record will say once it is confirmed; the place in the journal is the one it would have had, and is given anew.
    public let draft: RecordDraft
    /// When it was written down by the machine's clock; it may run out from then on.
    public let noted: Moment

    /// Gathers what is kept.
    ///
    /// - Shape: without `noted` the time of the showing stands for it.
    public init(id: AttemptID, draft: RecordDraft, noted: Moment? = nil) {
        self.id = id
        self.draft = draft
        self.noted = noted ?? draft.at
    }

    /// How long staff may take to look: what they saw ten minutes ago says little about who stands there now.
    public static let lifetime = Duration.seconds(600)

    /// Whether it can no longer be confirmed.
    public func hasRunOut(at now: Moment) -> Bool { now - noted > Self.lifetime }
}

/// What became of an attempt; once, and for good.
public enum AttemptOutcome: String, CaseIterable, Hashable, Sendable {
    /// Staff looked, and its record was written.
    case confirmed
    /// Staff looked and declined.
    case declined
}

/// An attempt as the journal keeps it.
public struct KeptAttempt: Hashable, Sendable {
    /// The attempt.
    public let attempt: Attempt
    /// What became of it; nil while it waits.
    public let outcome: AttemptOutcome?
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
