public import Passes

/// Counts the persons that passes let into each zone on each park day, entry by entry, to find minting past capacity.
///
/// - Guarantee: takes every entry of a ledger in order; needed only where capacity was announced.
/// - Source: `Docs/Formats/State.md`, S36.
public struct CapacityCount: Sendable {
    private let context: LedgerContext
    private var passes: [PassName: IssuerChain] = [:]
    private var counts: [ZoneDay: Int] = [:]
    /// The mints that are past capacity.
    public private(set) var pastCapacity: Set<EntryIndex> = []

    private struct ZoneDay: Hashable {
        let zone: Code
        let begin: Moment
    }

    /// Starts before the first entry, with everything the ledger announces.
    public init(in context: LedgerContext) { self.context = context }

    /// Takes the next entry.
    public mutating func take(_ placed: IndexedEntry) {
        guard let name = placed.entry.chain, placed.entry.record.kind.isIssuerKind else { return }
        var chain = passes[name] ?? IssuerChain(of: name, in: context)
        let before = chain.isVoided ? nil : chain.newest?.claims
        if chain.newest == nil, placed.entry.record.kind == .mint,
            case .issued(let issued) = placed.entry.record.content,
            exceeds(issued.claims, at: placed.index)
        {
            pastCapacity.insert(placed.index)
            return
        }
        chain.take(placed)
        let after = chain.isVoided ? nil : chain.newest?.claims
        passes[name] = chain
        guard before != after else { return }
        if let before { count(before, -1) }
        if let after { count(after, 1) }
    }

    /// Whether the persons of a pass find room, by all entries taken so far; what the pass holds already is its own.
    ///
    /// - Guarantee: a new token of a minted pass is not forbidden when it does not; a region that keeps its word asks all the same.
    public func hasRoom(for claims: PassClaims) -> Bool {
        var others = self
        if let chain = passes[claims.name], !chain.isVoided, let held = chain.newest?.claims {
            others.count(held, -1)
        }
        return !others.exceeds(claims, at: EntryIndex(.max))
    }

    /// Counts a pass that is about to be minted, so that the next one in the same step finds less room.
    public mutating func reserve(_ claims: PassClaims) { count(claims, 1) }

    private func exceeds(_ claims: PassClaims, at index: EntryIndex) -> Bool {
        claims.zones.contains { zone in
            let days = context.capacity.days(
                in: zone, touching: claims.span, below: index, calendar: context.calendar)
            return days.contains { day in
                let begin = day.lowerBound
                let held = counts[ZoneDay(zone: zone, begin: begin)] ?? 0
                let most = context.capacity.persons(in: zone, onDayBeginning: begin, below: index)
                return most.map { Int64(held + claims.persons) > $0 } ?? false
            }
        }
    }

    private mutating func count(_ claims: PassClaims, _ sign: Int) {
        for zone in claims.zones {
            // Every day that any entry ever announces is counted: a later entry may name days of passes sold before it.
            let days = context.capacity.days(
                in: zone, touching: claims.span, below: EntryIndex(.max), calendar: context.calendar)
            for day in days {
                counts[ZoneDay(zone: zone, begin: day.lowerBound), default: 0] += sign * claims.persons
            }
        }
    }
}

extension PassClaims {
    /// The time within both validity and slot.
    var span: Range<Moment> {
        let validity = notBefore < expires ? notBefore..<expires : notBefore..<notBefore
        return slot.map { validity.clamped(to: $0) } ?? validity
    }
}
