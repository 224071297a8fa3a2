public import PassLedger
public import Passes

extension LedgerContext {
    /// The newest version of each plan, in the order of their codes.
    ///
    /// - Guarantee: a plan that a newer program wrote and this one cannot read is left out.
    public var plansOnSale: [PlanOnSale] {
        plans.codes.compactMap { code in
            let version = plans.newestVersion(of: code)
            return plan(PlanReference(code: code, version: version)).map {
                PlanOnSale(plan: $0, version: version)
            }
        }
    }

    /// A plan as it was sold.
    public func plan(_ reference: PlanReference) -> Plan? {
        plans.version(reference).flatMap { try? Plan(ledgerValue: $0.value) }
    }
}
