import PassLedger
import Passes
import Regions

extension GateLane {
    /// Opens what the settings name and brings to the region what a crash left in the journal.
    ///
    /// - Errors: what stands in the way; the lane works on all the same, and tries again at each showing.
    func open() async throws {
        do {
            try await desk.learn()
            let hand = try desk.holder.hand()
            do { try await desk.link.check(hand) } catch is RegionAway {}
            await outbox.deliver()
        } catch {
            show(.journal, isLit: error.isOfJournal)
            await tellStanding()
            throw error
        }
        await tellStanding()
    }

    /// Looks after everything that no showing waits for, until the task is cancelled: the outbox, the snapshot's file, the region's return.
    func tend() async {
        await withTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                for await _ in self.standingNews { await self.tellStanding() }
            }
            tasks.addTask {
                var round = 0
                while !Task.isCancelled {
                    try? await Task.sleep(for: .seconds(1))
                    round += 1
                    await self.tendOnce(isThorough: round.isMultiple(of: 30))
                }
            }
        }
    }

    /// Brings what is still in the journal to the region, before the station ends.
    func finish() async {
        await outbox.deliver()
        await signHead()
    }

    /// Tells how a source is, and lights the lamp when any of the gate's is away.
    func show(_ source: String, _ standing: SourceStanding) {
        sources[source] = standing
        feed.publish(.source(gate: settings.gate, name: source, standing))
        let isAway = sources.values.contains { if case .away = $0 { true } else { false } }
        show(.source, isLit: isAway)
    }

    func tendOnce(isThorough: Bool) async {
        if desk.aloneSince != nil {
            await desk.lookForRegion()
        } else if isThorough {
            try? await desk.learn()
        }
        if desk.card == nil { try? await desk.learn() }
        if isLit(.journal), await desk.journalTakesRecords() { show(.journal, isLit: false) }
        if desk.lookAtSnapshot() || isThorough { await tellStanding() }
        if isThorough { await checkOutAtClosing() }
        await outbox.deliver()
        await signHead()
    }

    /// Has a head signed over whatever was recorded since the last one, so that everybody who reads the ledger sees it.
    ///
    /// That is staff's orders, annulments after the turnstile, check-outs at closing. A head that could not be signed is signed a second later.
    private func signHead() async {
        guard desk.aloneSince == nil else { return }
        try? await desk.link.settle()
    }

    /// Checks out who forgot the exit, where people can be seen to leave; half a minute after closing is soon enough.
    private func checkOutAtClosing() async {
        guard desk.aloneSince == nil, desk.card?.gate(settings.gate)?.direction.isExit ?? false,
            let hand = try? desk.holder.hand(),
            let records = try? await desk.link.checkOutAtClosing(hand)
        else { return }
        for record in records {
            desk.site.note(record)
            tellNeighbours(record)
        }
    }

    /// Tells how the region stands, and lights what staff must see.
    func tellStanding() async {
        let view = desk.snapshots.view
        let alone = desk.aloneSince
        let standing = RegionStanding(
            aloneSince: alone, snapshotIssued: view?.issued, waiting: await outbox.waiting)
        feed.publish(.region(gate: settings.gate, standing))
        show(.region, isLit: alone != nil)
        let isStale = alone != nil && (view.map { $0.validUntil <= .now() } ?? true)
        show(.snapshot, isLit: isStale || desk.snapshots.refusal != nil)
        if desk.stopped != nil { show(.journal, isLit: true) }
        if let refusal = desk.snapshots.refusal, refusal != toldRefusal {
            feed.publish(.trouble(gate: settings.gate, refusal.explanation))
        }
        toldRefusal = desk.snapshots.refusal
    }
}
