import PassLedger
import Passes
import Regions

extension IssuerDesk {
    /// Puts plans on sale: a new plan as version 1, a changed one as its next version, an unchanged one not again.
    func offer(_ plans: [Plan], at now: Moment) async throws -> [OfferedPlan] {
        try await ledger.write(at: now) { transaction in
            let sold = try transaction.context().plans
            return try plans.map { plan in
                let newest = sold.newestVersion(of: plan.code)
                if let newest, sold[newest]?.ledgerValue == plan.ledgerValue {
                    return OfferedPlan(plan: plan, version: newest.version, isNew: false)
                }
                try transaction.append(try record(.plan, content: .plan(plan.ledgerValue), at: now))
                return OfferedPlan(plan: plan, version: (newest?.version ?? 0) + 1, isNew: true)
            }
        }
    }
}
