package import PassLedger
package import Passes
import Regions
package import SQLiteStore

extension HomeLink {
    package func confirm(
        _ attempt: AttemptID, shown: ShownPass?, by hand: GateHand
    ) async throws -> Judgement {
        try await asking { home in
            try await self.gate(hand, at: home).confirm(attempt, shown: shown)
        }
    }

    package func annul(
        _ visit: VisitName, reason: String, by hand: GateHand
    ) async throws -> AnnulledVisit {
        try await asking { home in
            try await self.gate(hand, at: home).annul(visit, reason: reason)
        }
    }

    package func checkOutAtClosing(_ hand: GateHand) async throws -> [Record] {
        try await asking { home in try await self.gate(hand, at: home).checkOutAtClosing() }
    }

    package func token(of pass: PassID) async throws -> PassToken? {
        try await asking { home in
            guard let sold = try PassRegister(opening: home.home.registerPath).pass(pass) else { return nil }
            return try? PassToken(parsing: sold.token)
        }
    }

    package func card() async throws -> EnrolmentCard {
        try await asking(within: .seconds(20)) { home in
            let (gates, plans) = try await home.ledger.viewAll { view in
                (
                    view.context.gates.gateIDs.compactMap { view.context.gates.newest($0) },
                    view.context.plansOnSale
                )
            }
            note(
                plans.reduce(into: [:]) {
                    $0[PlanReference(code: $1.plan.code, version: $1.version)] = $1.plan
                })
            return EnrolmentCard(roster: home.home.rosterFile, region: home.home.region, gates: gates)
        }
    }

    private func asking<T>(
        within limit: Duration = HomeLink.unhurried, _ work: (OpenHome) async throws -> T
    ) async throws -> T {
        let home = try await reach(within: limit)
        do { return try await work(home) } catch let error as LedgerError { throw RegionAway(error) }
    }
}
