public import Passes

/// What a pass's state needs besides the pass's own entries: gates, plans, keys and capacity, as the entries without a
/// pass say, and the roster.
///
/// - Guarantee: a function of the roster and of the first n entries without a pass, taken in order.
/// - Source: `Docs/Formats/State.md`, introduction.
public struct LedgerContext: Sendable {
    /// The region whose ledger this is.
    public let region: RegionID
    /// The roster in force.
    public let roster: Roster
    /// The region as the roster describes it.
    public let member: Member
    /// The region's park days.
    public internal(set) var calendar: ParkCalendar
    /// Whether visits count at the times that their gates saw, as a gate does that decides.
    var countsAsSeen = false
    /// Gates over time.
    public internal(set) var gates = GateTimeline()
    /// Plans by version.
    public internal(set) var plans = PlanTimeline()
    /// Keys that were cut off.
    public internal(set) var cutOffs = CutOffs()
    /// Announced capacity.
    public internal(set) var capacity = CapacityTimeline()
    /// Mints past capacity, as ``CapacityCount`` found them.
    public var pastCapacity: Set<EntryIndex> = []
    /// Entries without a pass that are forbidden.
    public internal(set) var forbidden: Set<EntryIndex> = []
    /// Records that their admitting regions stand by, with who says so.
    var vouches: [Digest: Set<SignerName>] = [:]
    /// Keys of other regions' gates and further issuer keys, from `key` entries.
    var enrolledKeys: [KeyID: KeyRecord] = [:]

    /// Starts with an empty ledger.
    ///
    /// - Errors: nil when the roster has no such member, or one whose time zone or day start nobody knows.
    public init?(region: RegionID, roster: Roster) {
        guard let member = roster.member(region),
            let calendar = ParkCalendar(
                timeZone: member.timeZone, dayStartMinutes: member.dayStartMinutes)
        else { return nil }
        self.region = region
        self.roster = roster
        self.member = member
        self.calendar = calendar
        for key in member.keys {
            if let size = key.cutOff { cutOffs.take(.size(size), of: key.keyID) }
        }
    }

    /// Takes the next entry without a pass; ignores those of passes.
    public mutating func take(_ placed: IndexedEntry) {
        guard placed.entry.passID == nil else { return }
        let record = placed.entry.record
        // S37, S38: without effect; a forbidden plan takes no version number.
        guard !record.namesPrice else {
            forbidden.insert(placed.index)
            return
        }
        let recordedAt = placed.entry.recordedAt
        switch record.content {
        case .gate(let gate): gates.take(gate, recordedAt: recordedAt)
        case .plan(let plan): plans.take(plan, at: placed.index)
        case .key(let key, let proof): take(key, isImported: proof != nil, recordedAt: recordedAt)
        case .capacity(let zone, let firstDay, let lastDay, let persons):
            capacity.take(
                zone: zone, firstDay: firstDay, lastDay: lastDay, persons: persons, at: placed.index,
                calendar: calendar)
        case .vouch(let hash): vouches[hash, default: []].insert(record.signer)
        default: break
        }
    }

    private mutating func take(_ key: KeyRecord, isImported: Bool, recordedAt: Moment) {
        enrolledKeys[key.keyID] = key
        guard let size = key.cutOff else { return }
        // S20, S41: this ledger's sizes mean nothing in another region's ledger, nor theirs here.
        cutOffs.take(isImported ? .moment(recordedAt) : .size(size), of: key.keyID)
    }

    /// The sizes at which issuer keys of this region are cut off: tokens issued below them stay honoured.
    ///
    /// - Source: LEDGER.md, *Governance*; CONTRACT, section 7, snapshot key 8.
    public var issuerCutOffs: [KeyID: Int64] {
        let keys = member.keys + enrolledKeys.values
        return keys.filter { $0.use == .issuer }.reduce(into: [:]) { sizes, key in
            sizes[key.keyID] = cutOffs.size(of: key.keyID)
        }
    }

    /// How late a record may arrive and still count from its own time.
    public var lateAfter: Duration { roster.lateAfter }

    /// When a record of this ledger counts as having happened.
    ///
    /// - Source: S2.
    public func orderTime(of entry: Entry) -> OrderTime {
        guard !countsAsSeen else { return OrderTime(seen: entry.record.at) }
        return OrderTime(at: entry.record.at, recordedAt: entry.recordedAt, lateAfter: lateAfter)
    }

    /// What the roster agrees for a plan at another region's gate at some time.
    ///
    /// - Source: S29.
    public func term(of plan: Code, from issuer: RegionID, at admitting: RegionID, moment: Moment)
        -> Agreement.Term?
    {
        roster.agreements.lazy
            .filter { $0.issuer == issuer && $0.admitting == admitting }
            .filter { $0.from <= moment && moment < $0.until }
            .flatMap(\.terms).first { $0.plan == plan }
    }
}
