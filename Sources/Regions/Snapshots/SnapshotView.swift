public import PassLedger
public import Passes

/// A snapshot as a gate without a network uses it: verified, its rows found by name.
///
/// - Shape: rows stay packed, about 75 bytes a pass; see ``SnapshotRows``.
/// - Guarantee: a snapshot key of the region signed every version that went into it, none lower than the one before.
/// - Source: CONTRACT, section 7; `Docs/Formats/Snapshot.md`.
public struct SnapshotView: Sendable {
    /// The roster to go by from now on.
    public let roster: RosterFile
    private let head: Snapshot
    private let rows: SnapshotRows
    private let plansByReference: [PlanReference: Plan]

    /// Opens a whole snapshot.
    ///
    /// - Shape: `known` is the roster that the gate trusts already; `lastAccepted` the version that it worked by last, 0 for
    ///   none. The same version may be opened again.
    /// - Errors: ``SnapshotRefusal``.
    public init(
        opening bytes: [UInt8], of region: RegionID, trusting known: RosterFile, lastAccepted: Int64 = 0
    ) throws(SnapshotRefusal) {
        let (head, rows, roster) = try Self.read(bytes, of: region, trusting: known)
        guard head.version >= lastAccepted else {
            throw .older(version: head.version, held: lastAccepted)
        }
        guard head.base == 0 else { throw .otherBase(head.base, held: nil) }
        self.init(head: head, rows: rows, roster: roster)
    }

    /// Takes the next version: a whole one, or a delta onto this one.
    ///
    /// - Errors: ``SnapshotRefusal``; this one then stays in use.
    public func following(_ bytes: [UInt8]) throws(SnapshotRefusal) -> SnapshotView {
        let (head, rows, roster) = try Self.read(bytes, of: region, trusting: self.roster)
        guard head.version > version else { throw .older(version: head.version, held: version) }
        guard head.mayFollow(version) else { throw .otherBase(head.base, held: version) }
        return SnapshotView(head: head, rows: head.base == 0 ? rows : self.rows.merging(rows), roster: roster)
    }

    private init(head: Snapshot, rows: SnapshotRows, roster: RosterFile) {
        self.head = head
        self.rows = rows
        self.roster = roster
        plansByReference = head.plans.reduce(into: [:]) { plans, sold in
            // A plan that a newer program wrote is not known here; its passes are judged by what their tokens say.
            plans[sold.reference] = try? Plan(ledgerValue: sold.value)
        }
    }

    private static func read(
        _ bytes: [UInt8], of region: RegionID, trusting known: RosterFile
    ) throws(SnapshotRefusal) -> (head: Snapshot, rows: SnapshotRows, roster: RosterFile) {
        guard let member = known.roster.member(region) else { throw .notListed(region) }
        let (head, rows): (Snapshot, SnapshotRows)
        do { (head, rows) = try Snapshot.packed(verifying: bytes, from: member) } catch {
            throw .unreadable(error)
        }
        return (head, rows, try roster(in: head, of: region, after: known))
    }

    /// The region's own word for the roster, which must not go back.
    private static func roster(
        in head: Snapshot, of region: RegionID, after known: RosterFile
    ) throws(SnapshotRefusal) -> RosterFile {
        guard head.roster != known.bytes else { return known }
        let roster: RosterFile
        do {
            roster = try RosterFile(parsing: head.roster)
            try roster.verify()
        } catch { throw .roster(error) }
        guard roster.roster.version >= known.roster.version else {
            throw .olderRoster(roster.roster.version, held: known.roster.version)
        }
        guard roster.roster.version > known.roster.version || roster.payload == known.payload else {
            throw .otherRoster(roster.roster.version)
        }
        guard roster.roster.member(region) != nil else { throw .notListed(region) }
        return roster
    }
}

extension SnapshotView {
    /// The region whose gates it is for.
    public var region: RegionID { head.region }
    /// Its version.
    public var version: Int64 { head.version }
    /// When it was issued; whole seconds.
    public var issued: Moment { head.issued }
    /// From when on passes with offline 0 wait for a newer one; whole seconds.
    public var validUntil: Moment { head.validUntil }
    /// How many passes have a row.
    public var rowCount: Int { rows.count }
    /// Issuer keys that are cut off, and what stays honoured under each.
    public var cutOffs: [Snapshot.CutOffKey] { head.cutOffs }

    /// What it says of a pass; a pass without a row is active, of issue 0 and unused.
    public func row(of name: PassName) -> SnapshotRow { rows[name] ?? SnapshotRow(fresh: name) }

    /// A plan in the version that a pass was sold by; nil when it is not known.
    public func plan(_ reference: PlanReference) -> Plan? { plansByReference[reference] }

    /// How far a gate's journal has come at home; nil for a journal that was never enrolled.
    public func progress(of journal: JournalID) -> Snapshot.JournalProgress? {
        head.journals.first { $0.journal == journal }
    }
}
