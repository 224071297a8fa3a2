import PassLedger
package import Passes
package import Regions
package import SQLiteStore
import Synchronization

/// The way to a region whose home lies on this machine: one for all gates of a station.
///
/// - Guarantee: all gates share one connection to the ledger and take fair turns at it in memory. A home that was moved away is never
///   written to, even though its files are still open; one that comes back is opened again.
package final class HomeLink: RegionLink {
    private let folder: String
    private let region: RegionID
    private let state = Mutex(State())

    private struct State {
        var open: OpenHome?
        var opening: Task<Result<OpenHome, any Error>, Never>?
        /// Whether the lock could not be had lately: then nobody waits for it long.
        var isStrained = false
        var plans: [PlanReference: Plan] = [:]
    }

    /// A home with its ledger, and the gates that work from it.
    package final class OpenHome: Sendable {
        package let home: RegionHome
        package let ledger: RegionLedger
        let gates = Mutex<[Code: HomeGate]>([:])
        let inside = InsideCount()

        init(_ home: RegionHome, _ ledger: RegionLedger) {
            self.home = home
            self.ledger = ledger
        }
    }

    /// Names the home; nothing is opened yet.
    package init(folder: String, region: RegionID) {
        self.folder = folder
        self.region = region
    }

    package func judge(
        _ asked: AskedPass, by hand: GateHand, holding held: HeldJournal, within limit: Duration
    ) async throws -> Judgement {
        let home = try await reach(within: limit)
        let limit = state.withLock(\.isStrained) ? min(limit, Self.shortLimit) : limit
        do {
            let gate = try await self.gate(hand, at: home)
            let judgement = try await gate.judge(asked, holding: held, within: limit)
            relax()
            return judgement
        } catch let error as LedgerError {
            if error.code == .locked { state.withLock { $0.isStrained = true } } else { leave(home) }
            throw RegionAway(error)
        }
    }

    package func plan(_ reference: PlanReference) -> Plan? { state.withLock { $0.plans[reference] } }

    func note(_ plans: [PlanReference: Plan]) { state.withLock { $0.plans.merge(plans) { _, new in new } } }

    /// The home, opened.
    ///
    /// - Errors: ``RegionAway`` when it is not there, cannot be opened, or is not open in time; the attempt goes on.
    package func reach(within limit: Duration) async throws -> OpenHome {
        let attempt: Task<Result<OpenHome, any Error>, Never>
        switch state.withLock({ standing(&$0) }) {
        case .open(let home): return home
        case .opening(let task): attempt = task
        }
        guard let result = await attempt.value(within: limit) else {
            throw RegionAway(LedgerError(.locked, folder))
        }
        do { return try result.get() } catch { throw RegionAway(error) }
    }

    private enum Standing {
        case open(OpenHome)
        case opening(Task<Result<OpenHome, any Error>, Never>)
    }

    private func standing(_ state: inout State) -> Standing {
        if let open = state.open {
            if open.ledger.isInPlace { return .open(open) }
            state.open = nil
        }
        if let opening = state.opening { return .opening(opening) }
        let (folder, region) = (folder, region)
        let task = Task.detached { [weak self] in
            let result = await Self.open(folder, region)
            self?.finish(result)
            return result
        }
        state.opening = task
        return .opening(task)
    }

    private static func open(_ folder: String, _ region: RegionID) async -> Result<OpenHome, any Error> {
        do {
            let home = try RegionHome(opening: folder, expecting: region)
            return .success(OpenHome(home, try await RegionLedger(writing: home)))
        } catch { return .failure(error) }
    }

    private func finish(_ result: Result<OpenHome, any Error>) {
        state.withLock { state in
            state.opening = nil
            state.open = try? result.get()
        }
    }

    /// The lock was to be had.
    func relax() { state.withLock { $0.isStrained = false } }

    private func leave(_ home: OpenHome) {
        state.withLock { if $0.open === home { $0.open = nil } }
    }

    /// The gate at the home; checked once whether its key and journal are those that it was enrolled with.
    func gate(_ hand: GateHand, at home: OpenHome) async throws -> HomeGate {
        if let known = home.gates.withLock({ $0[hand.gate] }), known.journal === hand.journal { return known }
        var gate = try await HomeGate(home.home, ledger: home.ledger, hand: hand)
        gate.inside = home.inside
        let opened = gate
        home.gates.withLock { $0[hand.gate] = opened }
        return opened
    }

    /// How long a lock is waited for that was not to be had a moment ago.
    private static let shortLimit = Duration.milliseconds(20)
}
