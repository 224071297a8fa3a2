import Admission
import CSodium
import PassLedger
import Passes
import Regions
import SQLiteStore

/// From the text of a symbol to the check-in in gate's journal and ledger, as `gate scan` does it at its home, beside one bare
/// verification and one durable commit.
struct ScanToLedger {
    let region: SampleRegion
    let floor: DurableRow
    private let days = ParkDays()

    init(region: SampleRegion, floor: DurableRow) {
        self.region = region
        self.floor = floor
    }

    func print() async throws {
        let pairs = 300
        let tokens = try await sold(pairs + pairs / 10)
        let trust = Trust(roster: region.home.roster)
        let key = region.issuer.publicKey
        let message = [UInt8](repeating: 7, count: 200)
        let signature = region.issuer.signature(over: message).bytes
        let comparison = try await Comparison(pairs: pairs) { _ in
            guard crypto_sign_verify_detached(signature, message, UInt64(message.count), key.bytes) == 0
            else {
                throw SamplePass.Unfit(what: "signature")
            }
            try floor.write([UInt8](repeating: 7, count: 400))
        } ours: { index in
            try await scan(Array(tokens[index].text.utf8), trust: trust)
        }
        Swift.print(
            comparison.line(
                "gate scan, check-in in journal and ledger", beside: "one verification and one durable commit"
            ))
    }

    /// Passes that the ledger knows.
    private func sold(_ count: Int) async throws -> [PassToken] {
        let minting = MintToLedger(region: region, floor: floor)
        guard let plan = try await region.ledger.plansOnSale().first else {
            throw SamplePass.Unfit(what: "plan")
        }
        let tokens = try (0..<count).map { _ in try minting.token(of: plan, at: .now()) }
        let records = try tokens.map { token in
            try region.record(
                .mint, pass: token.claims.passID,
                content: .issued(Record.Issued(commitment: token.commitment, claims: token.claims)))
        }
        _ = try await region.ledger.append(records, at: .now())
        return tokens
    }

    /// The steps of the gate at its home.
    private func scan(_ text: [UInt8], trust: Trust) async throws {
        guard case .trusted(let pass) = trust.verify(try ShownPass(reading: text)) else {
            throw SamplePass.Unfit(what: "token")
        }
        let machine = Moment.now()
        let written = try await region.ledger.append(at: machine) { view in
            let verdict = try verdict(on: pass, in: view, trust: trust, machine: machine)
            guard case .admitted(let passage) = verdict, let zone = passage.zone else {
                throw SamplePass.Unfit(what: "\(verdict)")
            }
            let record = try region.journal.append { position in
                let draft = RecordDraft(
                    kind: .checkIn, region: region.home.region, passID: passage.pass.id, at: passage.at,
                    signer: SignerName(region: region.home.region, gate: region.gate), journal: position,
                    evidence: Evidence(tokenHash: pass.shown.token.hash),
                    known: KnownLedger(snapshotVersion: 0, ledgerSize: view.size),
                    content: .passage(zone: zone))
                return try Record(signing: draft, by: region.gateKey)
            }
            return Decision(records: [record], outcome: ())
        }
        guard written.entries.count == 1 else { throw SamplePass.Unfit(what: "entry") }
    }

    private func verdict(
        on pass: TrustedPass, in view: LedgerView, trust: Trust, machine: Moment
    ) throws -> Verdict {
        let floors = [try region.journal.clockFloor(), try view.reading.newestRecordedAt()]
        let clock = GateClock(machine: machine, floor: floors.compactMap(\.self).max())
        guard let enrolment = view.context.gates.newest(region.gate),
            let history = try view.history(of: pass.claims.name, judgingJournals: false)
        else { throw SamplePass.Unfit(what: "gate") }
        var place = AdmittingGate(region: region.home.region, id: region.gate, zones: enrolment.zones)
        place.exits = view.context.gates.zonesWithExit
        let policy = AdmissionPolicy(
            gate: place, trust: trust,
            plans: view.context.plan(pass.claims.plan).map { [pass.claims.plan: $0] } ?? [:], days: days)
        let knowledge = PassKnowledge(of: pass.shown.token, by: history.state, at: place, now: clock.now)
        return policy.judge(pass, knowing: knowledge, at: clock)
    }
}
