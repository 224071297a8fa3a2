public import Passes

/// The gates of a region, as its ledger enrolled and changed them over time.
///
/// - Source: `Docs/Formats/State.md`, S19 and S21.
public struct GateTimeline: Sendable {
    private var enrolments: [Code: [Enrolment]] = [:]

    /// No gates yet.
    public init() {}

    /// One `gate` entry.
    public struct Enrolment: Hashable, Sendable {
        /// When it was recorded.
        public let recordedAt: Moment
        /// What it says.
        public let gate: GateEnrolment
    }

    /// Takes the next `gate` entry.
    mutating func take(_ gate: GateEnrolment, recordedAt: Moment) {
        enrolments[gate.id, default: []].append(Enrolment(recordedAt: recordedAt, gate: gate))
    }

    /// The ids of all gates ever enrolled, ascending.
    public var gateIDs: [Code] { enrolments.keys.sorted() }

    /// The journals that gates were ever enrolled with, ascending.
    public var journals: [JournalID] {
        Set(enrolments.values.joined().map(\.gate.journal)).sorted {
            $0.bytes.lexicographicallyPrecedes($1.bytes)
        }
    }

    /// What the newest entry of a gate says.
    public func newest(_ gate: Code) -> GateEnrolment? { enrolments[gate]?.last?.gate }

    /// What holds of a gate for its own record with order time t; nil for a gate never enrolled.
    ///
    /// - Source: S19: a record not later than its gate's first entry is judged by that entry.
    public func enrolment(of gate: Code, at moment: Moment) -> GateEnrolment? {
        guard let all = enrolments[gate] else { return nil }
        return (all.last { $0.recordedAt < moment } ?? all.first)?.gate
    }

    /// Whether a zone has an enrolled exit for a record of one gate with order time t.
    public func hasExit(in zone: Code, at moment: Moment, forRecordOf gate: Code?) -> Bool {
        enrolments.contains { id, all in
            let held =
                id == gate ? enrolment(of: id, at: moment) : all.last { $0.recordedAt < moment }?.gate
            return held.map { $0.direction.isExit && $0.zones.contains(zone) } ?? false
        }
    }

    /// Zones with an enrolled exit by the newest entries.
    public var zonesWithExit: Set<Code> {
        let exits = enrolments.values.compactMap { $0.last?.gate }.filter(\.direction.isExit)
        return Set(exits.flatMap(\.zones))
    }

    /// The key that a gate's journal was enrolled with under a short name; nil when it never was.
    public func key(of gate: Code, journal: JournalID, keyID: KeyID) -> PublicKey? {
        enrolments[gate]?.last { $0.gate.journal == journal && $0.gate.key.id == keyID }?.gate.key
    }

    /// When a gate's journal was closed by a later enrolment with another; nil while it is open.
    public func closed(_ journal: JournalID, of gate: Code) -> Moment? {
        guard let all = enrolments[gate], let last = all.lastIndex(where: { $0.gate.journal == journal })
        else { return nil }
        return last + 1 < all.count ? all[last + 1].recordedAt : nil
    }
}
