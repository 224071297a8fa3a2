package import Admission
import PassLedger
package import Passes
import Regions
import SQLiteStore
import Synchronization

/// Decides for one gate: by its region's books when they answer in time, alone when they do not.
///
/// - Guarantee: waits for the region's lock at most as long as the settings allow, and for its own journal at most a second. Going alone
///   and coming back take one showing each.
package final class GateDesk: Sendable {
    package let gate: Code
    package let link: any RegionLink
    package let snapshots: SnapshotKeeper
    package let site: SiteKnowledge
    let holder: HandHolder
    private let settings: GateSettings
    private let cardFile: CardFile
    private let state: Mutex<State>
    private let tell: @Sendable () -> Void

    private struct State {
        var card: EnrolmentCard?
        var trust: Trust = .nobody
        var aloneSince: Moment?
        var cause: (any Error)?
        /// Somebody else signs with our key: nothing is signed here any more.
        var stopped: GateError?
    }

    /// Names what the settings name; opens nothing yet.
    ///
    /// - Shape: `telling` is called whenever going alone or coming back is news.
    init(
        _ settings: GateSettings, key: String, journal: String, link: any RegionLink,
        site: SiteKnowledge, telling tell: @escaping @Sendable () -> Void
    ) {
        gate = settings.gate
        self.settings = settings
        self.link = link
        self.site = site
        self.tell = tell
        holder = HandHolder(
            gate: settings.gate, region: settings.region, key: key, journal: journal,
            window: settings.proofWindow, site: site)
        cardFile = CardFile(beside: journal)
        snapshots = SnapshotKeeper(settings.snapshot, of: settings.region, beside: journal)
        state = Mutex(State())
    }

    /// Judges what a symbol says and, when the answer is yes, writes the record.
    ///
    /// - Guarantee: an admitted passage is durable in the gate's journal on return, and in the ledger unless the answer says
    ///   `queued`. A refusal writes and signs nothing.
    /// - Errors: ``JournalFault``, ``GateError``: the gate cannot answer.
    package func judge(_ text: [UInt8], persons: Int? = nil) async throws -> Judgement {
        let shown: ShownPass
        do { shown = try ShownPass(reading: text) } catch {
            return Judgement(verdict: .refused([Refusal(error)]))
        }
        switch state.withLock({ $0.trust }).verify(shown) {
        case .refused(let refusal): return Judgement(verdict: .refused([refusal]), claims: shown.token.claims)
        case .trusted(let pass):
            return try await judge(AskedPass(pass, machine: .now(), persons: persons))
        }
    }

    /// Judges a verified pass.
    package func judge(_ asked: AskedPass) async throws -> Judgement {
        if let stopped = state.withLock(\.stopped) { throw stopped }
        let hand = try holder.hand()
        try requireRoom(in: hand)
        let judgement: Judgement
        do {
            judgement = try await hand.journal.holding(within: Self.journalPatience) { held in
                do {
                    let judgement = try await link.judge(
                        asked, by: hand, holding: held, within: askWithin)
                    setAlone(nil)
                    return judgement
                } catch let away as RegionAway {
                    setAlone(away.cause)
                    return try alone(hand).judge(asked, holding: held)
                }
            }
        } catch let error as LedgerError {
            // Everything of the region's arrives as ``RegionAway``: this was the journal's own.
            throw JournalFault(error)
        } catch let error as GateError {
            if case .journalForked = error { stop(error) }
            throw error
        }
        note(judgement, by: hand)
        return judgement
    }

    /// Whether the journal could take a record now: it is in its place, has room, and its disk took a write.
    func journalTakesRecords() async -> Bool {
        guard stopped == nil, let hand = try? holder.hand(), (try? requireRoom(in: hand)) != nil else {
            return false
        }
        let written: Void? = try? await hand.journal.holding(within: Self.journalPatience) {
            try $0.rehearse()
        }
        return written != nil
    }

    func note(_ judgement: Judgement, by hand: GateHand) {
        guard let record = judgement.signed else { return }
        site.note(record)
        if judgement.writing == .recorded, let place = record.journal { hand.delivered.note(place.sequence) }
    }

    /// The desk that decides without the region.
    ///
    /// - Errors: ``GateError/notEnrolled(_:)`` for a gate that never reached its region.
    func alone(_ hand: GateHand) throws -> AloneDesk {
        let (card, since) = state.withLock { ($0.card, $0.aloneSince) }
        guard let card else { throw GateError.notEnrolled(gate) }
        return AloneDesk(
            hand: hand, card: card, snapshot: snapshots.view, site: site, since: since ?? .now())
    }

    /// A full journal takes nothing more, whatever the disk could hold.
    private func requireRoom(in hand: GateHand) throws {
        guard hand.journal.size >= settings.journalLimit.bytes else { return }
        throw JournalFault(LedgerError(.full, "\(hand.journalPath): journal_limit"))
    }

    /// A gate that has nothing to decide by when alone waits for its region as long as people can bear.
    private var askWithin: Duration {
        snapshots.view == nil ? max(settings.askWithin, Self.longestWait) : settings.askWithin
    }

    private func setAlone(_ cause: (any Error)?) {
        let isNews = state.withLock { state in
            state.cause = cause
            guard (cause == nil) != (state.aloneSince == nil) else { return false }
            state.aloneSince = cause == nil ? nil : .now()
            return true
        }
        if isNews { tell() }
    }

    static let journalPatience = Duration.seconds(1)
    private static let longestWait = Duration.seconds(10)
}

extension GateDesk {
    /// Since when the gate decides alone; nil while the region answers.
    package var aloneSince: Moment? { state.withLock(\.aloneSince) }

    /// Why the region is out of reach.
    package var cause: (any Error)? { state.withLock(\.cause) }

    /// The region's gates and roster, as far as the gate knows; nil for one that never reached its region.
    package var card: EnrolmentCard? { state.withLock(\.card) }

    /// Whom the gate believes.
    package var trust: Trust { state.withLock(\.trust) }

    /// Why the gate signs nothing any more.
    package var stopped: GateError? { state.withLock(\.stopped) }

    /// Signs nothing any more: somebody else numbers records in this journal.
    func stop(_ error: GateError) { state.withLock { $0.stopped = error } }

    /// Learns roster and enrolment: from the region when it is in reach, else from the card beside the journal.
    ///
    /// - Errors: what the region says when there is no card either.
    func learn() async throws {
        do {
            try take(try await link.card())
            setAlone(nil)
        } catch let away as RegionAway {
            setAlone(away.cause)
            guard card == nil else { return }
            guard let kept = cardFile.read(by: try holder.key().publicKey), kept.region == settings.region
            else { throw away.cause }
            try take(kept)
        }
    }

    private func take(_ card: EnrolmentCard) throws {
        guard card.gate(gate) != nil else { throw GateError.notEnrolled(gate) }
        snapshots.look(trusting: card.roster)
        let roster = snapshots.view?.roster ?? card.roster
        let newest = roster.roster.version > card.roster.roster.version ? roster : card.roster
        state.withLock { state in
            guard state.card != card || state.card?.roster != newest else { return }
            state.card = card
            state.trust = Trust(roster: newest.roster)
        }
        if let key = try? holder.key() { cardFile.keep(card, by: key) }
    }

    /// Looks whether a region that was away answers again, and can be written to.
    func lookForRegion() async {
        guard let hand = try? holder.hand(), (try? await link.deliver([], by: hand)) != nil else { return }
        try? await learn()
    }

    /// A plan of the gate's region, in the version that a pass was sold by; nil when the gate does not know it.
    package func plan(_ reference: PlanReference) -> Plan? {
        snapshots.view?.plan(reference) ?? link.plan(reference)
    }

    /// Looks whether the snapshot's file changed.
    ///
    /// - Returns: whether that is news.
    func lookAtSnapshot() -> Bool {
        guard let card else { return false }
        guard snapshots.look(trusting: card.roster) else { return false }
        if let view = snapshots.view {
            var recorded: [JournalID: Int64] = [:]
            for gate in card.gates { recorded[gate.journal] = view.progress(of: gate.journal)?.recorded }
            site.forget(upTo: recorded, issued: view.issued)
            state.withLock {
                if view.roster.roster.version > card.roster.roster.version {
                    $0.trust = Trust(roster: view.roster.roster)
                }
            }
        }
        return true
    }
}
