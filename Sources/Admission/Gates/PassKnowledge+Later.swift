import PassLedger
public import Passes

extension PassKnowledge {
    /// What is known when visits and annulments since the row are added to it.
    ///
    /// A gate alone has the row of its snapshot, its own journal and what its neighbours say: this makes one knowledge of them.
    ///
    /// - Shape: `gate` says which zones have an exit and which of them are asked about; `now` is the moment judged by.
    /// - Guarantee: pure; the order of `later` changes nothing. Entries in total and on the day, first use, last entry, uses left
    ///   and presentations are those that the ledger counts of the same records. A row names no zones: who is inside by the row may be
    ///   in any with an exit until they leave by one, and who may return free likewise.
    /// - Source: `Docs/Formats/State.md`, S8 and S13 to S18; `Docs/Rules.md`, *What a gate knows*.
    public func applying(
        _ later: LaterVisits, of pass: TrustedPass, at gate: AdmittingGate, now: Moment, days: ParkDays
    ) -> PassKnowledge {
        guard !later.visits.isEmpty || !later.counted.isEmpty else { return self }
        let member = pass.member
        var overlay = VisitOverlay(on: self, of: pass.claims, at: gate) { moment in
            member.flatMap { days.day(of: moment, in: $0)?.lowerBound }
        }
        for visit in later.counted.sorted() { overlay.takeBack(visit) }
        for visit in later.visits.sorted() {
            // A presentation once accepted is not accepted again, even when its visit was taken back.
            overlay.note(visit.presented, for: visit.perk?.text ?? "")
            guard !(visit.record.map(later.takenBack.contains) ?? false) else { continue }
            overlay.count(visit, aloneSince: later.aloneSince)
        }
        return overlay.knowledge(at: now)
    }
}
