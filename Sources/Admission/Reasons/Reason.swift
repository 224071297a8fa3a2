/// Why a pass is turned away: the stable codes, in the order in which they are told.
///
/// - Guarantee: raw values never change; cases stand in the order of the contract, and the first that holds is *the* reason.
/// - Source: CONTRACT, section 4; `Docs/Refusals.md`.
public enum Reason: String, CaseIterable, Hashable, Comparable, Sendable {
    /// The symbol holds no pass.
    case notAPass = "not_a_pass"
    /// The pass needs newer software than this.
    case unknownVersion = "unknown_version"
    /// The bytes keep not to the form of a pass.
    case malformedToken = "malformed_token"
    /// Nobody in the roster has this region's name and key.
    case unknownIssuer = "unknown_issuer"
    /// The issuer's signature does not verify.
    case badSignature = "bad_signature"
    /// The issuer's key is cut off, and this pass is not on the list of those still honoured.
    case issuerKeyRevoked = "issuer_key_revoked"
    /// The issuer's key was not valid when it signed, or is no longer when the pass ends.
    case issuerKeyExpired = "issuer_key_expired"
    /// No agreement with the issuing region is in force.
    case regionNotRecognised = "region_not_recognised"
    /// The agreement does not name the plan.
    case planNotAccepted = "plan_not_accepted"
    /// The pass is cancelled.
    case voided
    /// A newer token of the same pass exists.
    case superseded
    /// The pass is blocked for now.
    case suspended
    /// The validity is over, by its last moment or by its park days.
    case expired
    /// The validity has not begun.
    case notYetValid = "not_yet_valid"
    /// The time slot is not open.
    case outsideTimeSlot = "outside_time_slot"
    /// The pass does not open this gate's zones.
    case wrongZone = "wrong_zone"
    /// A phone pass is shown without its holder's signature.
    case holderProofRequired = "holder_proof_required"
    /// The holder's signature does not verify, or is for another use.
    case holderProofBad = "holder_proof_bad"
    /// What the phone shows is too old, too new or was accepted before.
    case holderProofStale = "holder_proof_stale"
    /// The gate's own clock is wrong, so no proof can be judged.
    case gateClock = "gate_clock"
    /// All persons of the pass are inside already.
    case alreadyInside = "already_inside"
    /// No entries are left, in total or today.
    case entriesUsedUp = "entries_used_up"
    /// The minutes between two entries have not passed.
    case tooSoon = "too_soon"
    /// The zone is full.
    case capacityFull = "capacity_full"
    /// This counter cannot grant the perk to this pass.
    case perkUnknown = "perk_unknown"
    /// The perk has no uses left.
    case perkUsedUp = "perk_used_up"
    /// The pass or perk needs the bookkeeper's answer, and there is none.
    case offlineNotAllowed = "offline_not_allowed"
    /// What the gate knows of passes is too old for this one.
    case snapshotTooOld = "snapshot_too_old"
    /// A rule of the plan or the house, with its own text.
    case rule
    /// Staff looked and did not confirm.
    case notConfirmed = "not_confirmed"

    /// Orders reasons as they are told.
    public static func < (left: Reason, right: Reason) -> Bool { left.place < right.place }

    /// Where each stands in the order.
    private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
    private var place: Int { Self.places[self] ?? 0 }
}
