import Admission
package import Passes

extension GateLane {
    /// Looks at a pass that is shown at a perk counter: nothing is asked for yet, so nothing is written.
    ///
    /// - Returns: a report that offers the pass, or one that says why it is not to be believed.
    func offered(
        _ text: [UInt8], from source: String, _ describing: (inout ShowingReport) -> Void
    ) -> ShowingReport {
        var report = ShowingReport(id: nextNumber(), gate: settings.gate, at: .now(), source: source)
        do {
            let shown = try ShownPass(reading: text)
            switch desk.trust.verify(shown) {
            case .refused(let refusal):
                report.judgement = Judgement(verdict: .refused([refusal]), claims: shown.token.claims)
            case .trusted(let pass):
                report.offer = pass.claims
                offers[report.id] = pass
                if offers.count > 16, let oldest = offers.keys.min() { offers[oldest] = nil }
            }
        } catch {
            report.judgement = Judgement(verdict: .refused([Refusal(error)]))
        }
        describing(&report)
        tell(report)
        return report
    }

    /// Grants uses of a perk of a pass that was shown at this counter.
    ///
    /// - Shape: `showing` is the number of the report that offered the pass.
    /// - Guarantee: judged and recorded as any showing; what is granted is durable on return.
    /// - Errors: ``LaneRefusal``.
    package func redeem(showing: Int, perk: Code, count: Int) async throws -> ShowingReport {
        guard settings.counter.contains(perk) else { throw LaneRefusal.notHere }
        guard let pass = offers[showing] else { throw LaneRefusal.tooLate }
        return await judged(from: "counter") { desk in
            var asked = AskedPass(pass, machine: .now())
            asked.use = PerkUse(perk, count: count)
            return try await desk.judge(asked)
        }
    }
}
