public import Passes

/// A check-in, check-out or redemption of a pass that counts, as far as rules of a plan ask about it.
///
/// - Guarantee: annulled ones, those without evidence and those under a key that was cut off are none.
/// - Source: `Docs/Rules.md`, *What a gate knows*; `Docs/Formats/State.md`, S8.
public struct KnownVisit: Hashable, Sendable {
    /// What happened.
    public var kind: Kind
    /// The zone entered or left, a code of the gate's region; nil for a redemption.
    public var zone: Code?
    /// When it counts as having happened.
    public var at: Moment
    /// How many persons passed; 1 for a redemption.
    public var persons: Int = 1
    /// Of a check-in, the persons that count as entries; of a check-out, those who were inside; 0 for a redemption.
    public var counted: Int = 0
    /// Who saw it.
    public var gate: SignerName
    /// The perk of a redemption.
    public var perk: Code?
    /// Uses of the perk; 0 for anything but a redemption.
    public var count: Int = 0
    /// The hash of its record.
    public var record: Digest?
    /// The time of the presentation that was shown; whole seconds.
    public var presented: Moment?

    /// The three kinds of visit.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Somebody enters.
        case checkIn = "check_in"
        /// Somebody leaves.
        case checkOut = "check_out"
        /// A perk is used.
        case redeem
    }

    /// Describes a visit; what is not named here is set afterwards.
    public init(_ kind: Kind, zone: Code? = nil, at moment: Moment, gate: SignerName) {
        self.kind = kind
        self.zone = zone
        self.at = moment
        self.gate = gate
    }

    /// Reads a record of one of the three kinds by itself.
    ///
    /// - Guarantee: all persons are taken to count; what came before decides which of them return free.
    /// - Errors: nil for a record of another kind.
    public init?(_ record: Record) {
        guard let act = Visit.Act(of: record) else { return nil }
        self.init(act, of: record, at: record.at, counted: record.persons)
    }

    /// What replay made of a record.
    init(_ act: Visit.Act, of record: Record, at moment: Moment, counted: Int) {
        gate = record.signer
        at = moment
        self.record = record.hash
        presented = record.evidence?.proof?.time
        switch act {
        case .checkIn(let zone):
            (kind, self.zone, persons, self.counted) = (.checkIn, zone, record.persons, counted)
        case .checkOut(let zone):
            (kind, self.zone, persons, self.counted) = (.checkOut, zone, record.persons, counted)
        case .redemption(let perk, let count): (kind, self.perk, self.count) = (.redeem, perk, count)
        }
    }
}

extension KnownVisit: Comparable {
    /// Orders visits as replay does: by time, then by record hash.
    public static func < (left: KnownVisit, right: KnownVisit) -> Bool {
        guard left.at == right.at else { return left.at < right.at }
        return (left.record ?? .zero) < (right.record ?? .zero)
    }
}
