import PassLedger
import Passes
import Regions

extension IssuerDesk {
    /// Puts plans on sale: a new plan as version 1, a changed one as its next version, an unchanged one not again.
    func offer(_ plans: [Plan], at now: Moment) async throws -> [OfferedPlan] {
        try await ledger.append(at: now) { view in
            var records: [Record] = []
            let offered = try plans.map { plan in
                let newest = view.context.plans.newestVersion(of: plan.code)
                let old = view.context.plans.version(PlanReference(code: plan.code, version: newest))
                if old?.value == plan.ledgerValue {
                    return OfferedPlan(plan: plan, version: newest, isNew: false)
                }
                records.append(try record(.plan, content: .plan(plan.ledgerValue), at: now))
                return OfferedPlan(plan: plan, version: newest + 1, isNew: true)
            }
            return Decision(records: records, outcome: offered)
        }.outcome
    }
}
