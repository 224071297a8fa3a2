import PassLedger
import Passes
import Regions
import SQLiteStore

/// A region with a plan and a gate, and its issuer's and gate's hands: the steps of `issuer mint` and `gate scan`.
struct SampleRegion {
    let home: RegionHome
    let ledger: RegionLedger
    let register: PassRegister
    let journal: GateJournal
    let issuer: SigningKey
    let gateKey = SigningKey.random()
    let gate: Code

    init(in folder: String) async throws {
        guard let region = RegionID("quzhou"), let currency = Currency("CNY") else {
            throw SamplePass.Unfit(what: "region")
        }
        home = try await RegionHome.create(
            RegionDescription(
                region: region, name: "Quzhou", timeZone: "Asia/Shanghai", dayStartMinutes: 0,
                currency: currency, origin: "localhost/quzhou"), in: folder, at: .now()
        ).home
        issuer = try home.key(for: .issuer)
        ledger = try await RegionLedger(writing: home)
        register = try PassRegister(opening: home.registerPath)
        journal = try GateJournal(creating: folder + "/gates/north-1.sqlite", id: .random())
        gate = try SamplePass.code("north-1")
        try await found()
    }

    private func found() async throws {
        let file = """
            plans:
              - code: day
                name: {zh: 一日票, en: Day pass}
                zones: [north, museum]
                entries: {per_day: 2}
                attributes: {class: {type: text, public: true}, lang: {type: text}}
                perks: [{code: coffee, uses: 2}, {code: dining, percent: 20}]
            """
        let plans = try PlanFile.plans(in: Array(file.utf8), for: home.issuingRegion)
        let enrolment = GateEnrolment(
            id: gate, key: gateKey.publicKey, zones: [try SamplePass.code("north")], direction: .in,
            journal: journal.id)
        let records = try plans.map { try record(.plan, content: .plan($0.ledgerValue)) }
        _ = try await ledger.append(records + [record(.gate, content: .gate(enrolment))], at: .now())
    }

    /// A record by the issuer.
    func record(
        _ kind: RecordKind, pass: PassID? = nil, content: Record.Content, at now: Moment = .now()
    ) throws -> Record {
        let draft = RecordDraft(
            kind: kind, region: home.region, passID: pass, at: now, signer: SignerName(region: home.region),
            content: content)
        return try Record(signing: draft, by: issuer)
    }
}
