public import PassLedger
public import Passes
import Synchronization

/// Who is inside the zones of a region that people can be seen to leave, over all passes, kept from one look to the next.
///
/// - Guarantee: at a size it is what replaying every pass would say; passes that entries were added to are replayed anew.
public final class InsideCount: Sendable {
    private let state = Mutex(State())

    /// Persons of a pass in a zone, and the check-in that let the last of them in.
    public struct Stay: Hashable, Sendable {
        /// The pass.
        public let pass: PassName
        /// The plan of its newest token; nil for another region's pass.
        public let plan: PlanReference?
        /// The zone.
        public let zone: Code
        /// How many persons.
        public let persons: Int
        /// The check-in that let the last of them in.
        public let checkIn: Record
    }

    private struct State {
        var stays: [PassName: [Stay]] = [:]
        var totals: [Code: Int] = [:]
        var size = TreeSize.zero
        var exits: Set<Code> = []
        var anchor: Digest?
    }

    /// Has counted nothing yet.
    public init() {}

    /// Persons inside by zone; zones without an exit are not counted.
    ///
    /// - Errors: ``LedgerError``.
    public func persons(in view: LedgerView) throws -> [Code: Int] {
        try state.withLock { state in
            try advance(&state, in: view)
            return state.totals
        }
    }

    /// Everybody who is inside, in no order.
    public func stays(in view: LedgerView) throws -> [Stay] {
        try state.withLock { state in
            try advance(&state, in: view)
            return state.stays.values.flatMap(\.self)
        }
    }

    private func advance(_ state: inout State, in view: LedgerView) throws {
        let exits = view.context.gates.zonesWithExit
        let isSame = try state.size <= view.size && Self.anchor(in: view, at: state.size) == state.anchor
        if exits != state.exits || !isSame {
            state = State()
            state.exits = exits
        }
        guard !exits.isEmpty else { return }
        var changed: Set<PassName> = []
        while state.size < view.size {
            let start = EntryIndex(state.size.count)
            let end = EntryIndex(min(start.value + 1_024, view.size.count))
            for placed in try view.reading.entries(in: start..<end) {
                guard let name = placed.entry.chain, placed.entry.record.kind != .mint else { continue }
                changed.insert(name)
            }
            state.size = TreeSize(end.value)
        }
        state.anchor = try Self.anchor(in: view, at: state.size)
        for name in changed { try recount(name, &state, in: view) }
    }

    private func recount(_ name: PassName, _ state: inout State, in view: LedgerView) throws {
        for stay in state.stays[name] ?? [] { state.totals[stay.zone, default: 0] -= stay.persons }
        state.stays[name] = nil
        guard let history = try view.history(of: name, judgingJournals: false) else { return }
        let stays: [Stay] = state.exits.compactMap { zone in
            let persons = history.state.inside(zone)
            let entered = history.entries.last { placed in
                placed.entry.record.kind == .checkIn && placed.entry.record.content == .passage(zone: zone)
            }
            guard persons > 0, let checkIn = entered?.entry.record else { return nil }
            return Stay(
                pass: name, plan: history.state.claims?.plan, zone: zone, persons: persons, checkIn: checkIn)
        }
        guard !stays.isEmpty else { return }
        state.stays[name] = stays
        for stay in stays { state.totals[stay.zone, default: 0] += stay.persons }
    }

    private static func anchor(in view: LedgerView, at size: TreeSize) throws -> Digest? {
        guard size.count > 0 else { return nil }
        let last = EntryIndex(size.count - 1)
        return try view.reading.bytes(in: last..<EntryIndex(size.count)).first.map { Merkle.leafHash($0) }
    }
}
