public import Passes

/// What the first n entries of a ledger make of one pass.
///
/// - Guarantee: a function of the pass's entries, the context and the neighbourhood at one size; the order in which gate
///   records with equal recorded_at stand in the ledger changes nothing.
/// - Source: CONTRACT, section 5; `Docs/Formats/State.md`.
public struct PassState: Sendable {
    /// The pass.
    public let name: PassName
    /// What the newest token says, attributes left out; nil before any mint that has effect, and for other regions' passes.
    public let claims: PassClaims?
    /// Whether it was cancelled.
    public let isVoided: Bool
    /// Whether it is blocked.
    public let isSuspended: Bool
    /// What replay makes of each entry, in the order of the pass's sequence numbers.
    public let entries: [JudgedEntry]
    /// The time of the last presentation with evidence, by use: empty for entrances, else a perk's code.
    public let lastPresentations: [String: Moment]
    /// Persons inside over all zones with an exit (S15).
    public let inside: Int
    /// What counts of what happened, in the order of S4.
    public let visits: [KnownVisit]
    let counts: VisitCounts
    let judge: VisitJudge

    /// The issue number of the newest token; nil before any mint.
    public var issueNumber: Int? { claims?.issueNumber }
    /// The commitment that evidence of the newest token matches.
    public var commitment: Digest? { judge.chain.newest?.commitment }
    /// Entries so far, in persons; free returns are none (S40).
    public var entriesUsed: Int { counts.entries }
    /// The first counted check-in; of a late one, when the gate saw it (S26).
    public var firstUse: Moment? { counts.firstUse }
    /// The last check-in that counted as an entry (S17).
    public var lastEntry: Moment? { counts.lastEntry }

    /// Persons inside a zone of the pass's own region, with or without an exit (S13).
    public func inside(_ zone: Code) -> Int {
        counts.inside[VisitCounts.Place(region: judge.context.region, zone: zone)] ?? 0
    }

    /// Entries on the park day of a moment, in persons.
    public func entries(onDayOf moment: Moment) -> Int {
        counts.entriesByDay[judge.context.calendar.day(of: moment).lowerBound] ?? 0
    }

    /// Persons who may return to a zone on the park day of a moment without it counting (S16).
    public func freeReturns(to zone: Code, at moment: Moment) -> Int {
        guard claims?.entryPolicy.allowsReentry ?? false else { return 0 }
        let place = VisitCounts.Place(region: judge.context.region, zone: zone)
        let day = judge.context.calendar.day(of: moment).lowerBound
        return counts.free[VisitCounts.FreeReturn(place: place, day: day)] ?? 0
    }

    /// Uses left of a perk of the newest token: nil when unlimited, 0 for a perk it does not have (S40).
    public func usesLeft(of perk: Code) -> Int? {
        guard let given = claims?.perks.first(where: { $0.code == perk }) else { return 0 }
        return given.uses.map { max(0, $0 - (counts.perkUses[perk] ?? 0)) }
    }

    /// The flags of an entry, in the contract's order; none for an entry of another pass.
    public func flags(at index: EntryIndex) -> [Flag] {
        entries.first { $0.index == index }?.flags ?? []
    }

    /// What `show` calls the pass's state at a moment (S39); nil before any mint.
    public func status(at moment: Moment) -> Status? {
        guard let claims else { return nil }
        if isVoided { return .voided }
        if isSuspended { return .suspended }
        return moment >= claims.expires ? .expired : .active
    }

    /// What a pass can be.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// It may be used.
        case active
        /// It is blocked for now.
        case suspended
        /// It is cancelled for good.
        case voided
        /// Its time is over.
        case expired
    }
}
