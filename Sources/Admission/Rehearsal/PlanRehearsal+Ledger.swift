import PassLedger
import Passes

/// What the table's region writes and reads.
extension PlanRehearsal {
    /// Judges what is shown by what the ledger says now.
    func judge(_ shown: ShownPass, _ showing: CaseShowing) async throws -> Verdict {
        let token = shown.token
        let (region, roster) = (cases.region.id, roster)
        let read = try await store.read { reading -> (LedgerContext, PassState?)? in
            guard let context = try LedgerContext.read(from: reading, region: region, roster: roster) else {
                return nil
            }
            let entries = try reading.entries(of: token.claims.name)
            guard !entries.isEmpty else { return (context, nil) }
            let near = StoredNeighbourhood(reading, size: try reading.size())
            return (
                context,
                try PassState(deciding: token, entries: entries, in: context, neighbourhood: near)
            )
        }
        guard let (context, state) = read, let gate = place(of: showing, in: context) else {
            return .refused([Refusal(.unknownIssuer)])
        }
        // As gates do: the plan in the version that was sold, read back from its entry.
        let plan = context.plans.version(token.claims.plan).flatMap { try? Plan(ledgerValue: $0.value) }
        var policy = AdmissionPolicy(
            gate: gate, trust: Trust(roster: roster), snapshot: snapshot(of: showing),
            plans: plan.map { [token.claims.plan: $0] } ?? [:], days: days)
        policy.occupancy = try await occupancy(of: gate, under: plan)
        return policy.judge(
            shown, knowing: knowledge(of: token, by: state, at: gate, showing),
            at: GateClock(machine: showing.at), persons: showing.persons, count: showing.count)
    }

    private func place(of showing: CaseShowing, in context: LedgerContext) -> AdmittingGate? {
        guard let enrolment = context.gates.newest(showing.gate) else { return nil }
        var gate = AdmittingGate(region: context.region, id: enrolment.id, zones: enrolment.zones)
        gate.direction = enrolment.direction
        gate.exits = context.gates.zonesWithExit
        gate.perk = gates[showing.gate]?.perk
        gate.reach = showing.isAlone ? .alone : .home
        return gate
    }

    /// Persons in the gate's zones that the plan limits, over all passes, where people check out.
    private func occupancy(of gate: AdmittingGate, under plan: Plan?) async throws -> ZoneOccupancy {
        let limited = gate.zones.filter {
            gate.exits.contains($0) && (plan?.zoneRules[$0]?.capacity ?? 0) > 0
        }
        guard !limited.isEmpty else { return ZoneOccupancy() }
        let (region, roster, names) = (cases.region.id, roster, passes.values.map(\.token.claims.name))
        return try await store.read { reading in
            var occupancy = ZoneOccupancy(persons: Dictionary(uniqueKeysWithValues: limited.map { ($0, 0) }))
            guard let context = try LedgerContext.read(from: reading, region: region, roster: roster) else {
                return occupancy
            }
            for name in names {
                guard let state = try PassState.read(name, from: reading, in: context, judgingJournals: false)
                else { continue }
                for zone in limited { occupancy.persons[zone, default: 0] += state.inside(zone) }
            }
            return occupancy
        }
    }

    /// A gate that is cut off has a snapshot, good for a day from when it was made.
    private func snapshot(of showing: CaseShowing) -> SnapshotStanding? {
        guard showing.isAlone else { return nil }
        let issued = showing.at - .seconds(showing.snapshotAgeHours * 3600)
        return SnapshotStanding(issued: issued, validUntil: issued + .seconds(86_400))
    }

    /// What the gate knows of the pass: everything at home, its row when it is cut off.
    private func knowledge(
        of token: PassToken, by state: PassState?, at gate: AdmittingGate, _ showing: CaseShowing
    ) -> PassKnowledge {
        guard showing.isAlone else {
            return PassKnowledge(of: token, by: state, at: gate, now: showing.at)
        }
        var knowledge =
            state.map { PassKnowledge($0.snapshotRow) } ?? PassKnowledge(fresh: token.claims.name)
        knowledge.grantedAlone = passes[showing.pass]?.grantedAlone ?? [:]
        return knowledge
    }

    /// Writes what a gate let happen.
    mutating func record(_ passage: Passage, _ shown: ShownPass, at gate: Code, of pass: Code) async throws {
        let kind: RecordKind =
            switch passage.kind {
            case .checkIn: .checkIn
            case .checkOut: .checkOut
            case .redeem: .redeem
            }
        let content: Record.Content? =
            if passage.kind == .redeem {
                passage.perk.map { .redemption(perk: $0, count: passage.count) }
            } else {
                passage.zone.map { .passage(zone: $0) }
            }
        guard let content,
            let record = try gates[gate]?.sign(
                kind, of: passage.pass, in: cases.region.id, at: passage.at, persons: passage.persons,
                evidence: shown.evidence, content: content)
        else { return }
        try await append(record, at: passage.at)
        if kind == .checkIn { passes[pass]?.lastCheckIn = (record.hash, gate) }
    }

    /// Writes what the issuer says.
    func say(
        _ kind: RecordKind, about pass: PassID? = nil, content: Record.Content = .none, at now: Moment
    ) async throws {
        let draft = RecordDraft(
            kind: kind, region: cases.region.id, passID: pass, at: now,
            signer: SignerName(region: cases.region.id),
            reason: [.suspend, .resume, .void].contains(kind) ? "as the table says" : nil, content: content)
        try await append(try Record(signing: draft, by: issuer), at: now)
    }

    func append(_ record: Record, at now: Moment) async throws {
        try await store.write { _ = try $0.append(record, at: now) }
    }
}

extension ShownPass {
    /// What a record keeps to show that the gate really saw the token.
    fileprivate var evidence: Evidence {
        guard case .presentation(let presentation) = self, let signature = presentation.signature else {
            return Evidence(tokenHash: token.hash)
        }
        return Evidence(
            tokenHash: token.hash,
            proof: Evidence.Proof(time: presentation.time, use: presentation.use, signature: signature))
    }
}
