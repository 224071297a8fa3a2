public import PassLedger
public import Passes

/// Persons of one pass who are inside a zone, and the check-in that let the last of them in.
///
/// - Source: `Docs/Rules.md`, *Closing*.
public struct InsidePass: Hashable, Sendable {
    /// The pass.
    public var pass: PassName
    /// The plan it was sold by.
    public var plan: PlanReference
    /// Where they are; a code of the gate's region.
    public var zone: Code
    /// How many.
    public var persons: Int
    /// When the last of them entered.
    public var since: Moment
    /// The record of that check-in, whose evidence a check-out can repeat.
    public var record: Digest?

    /// Names who is inside where.
    public init(
        pass: PassName, plan: PlanReference, zone: Code, persons: Int, since: Moment, record: Digest? = nil
    ) {
        self.pass = pass
        self.plan = plan
        self.zone = zone
        self.persons = persons
        self.since = since
        self.record = record
    }

    /// Who of one pass is inside the zones of a region, by what the pass did.
    ///
    /// - Shape: ascending by zone; `visits` ascending by time, all that count.
    /// - Source: `Docs/Formats/State.md`, S13.
    public static func all(
        of claims: PassClaims, in region: RegionID, after visits: [KnownVisit]
    ) -> [InsidePass] {
        var inside: [Code: InsidePass] = [:]
        for visit in visits where visit.gate.region == region {
            guard let zone = visit.zone, visit.kind != .redeem else { continue }
            let before = inside[zone]?.persons ?? 0
            guard visit.kind == .checkIn else {
                inside[zone]?.persons = max(0, before - visit.persons)
                continue
            }
            inside[zone] = InsidePass(
                pass: claims.name, plan: claims.plan, zone: zone,
                persons: min(claims.persons, before + visit.persons), since: visit.at, record: visit.record)
        }
        return inside.values.filter { $0.persons > 0 }.sorted { $0.zone < $1.zone }
    }
}
