import Admission
import CSodium
import PassLedger
import Passes

/// From the text of a symbol to the verdict, beside one bare `crypto_sign_verify_detached` of the same bytes.
struct VerifyAndDecide {
    private struct Shown {
        let text: [UInt8]
        let knowledge: PassKnowledge
        let signed: [UInt8]
        let signature: [UInt8]
    }

    private let keys = FoundingKeys.random()
    private let region: RegionID
    private let issuer: SigningKey
    private let policy: AdmissionPolicy
    private let now = Moment.now()

    init() throws {
        guard let region = RegionID("quzhou"), let currency = Currency("CNY"),
            let issuer = keys.byUse[.issuer]
        else { throw SamplePass.Unfit(what: "region") }
        let roster = try RosterFile(
            founding: region, name: "Quzhou", timeZone: "Asia/Shanghai", dayStartMinutes: 0,
            currency: currency, origin: "localhost/quzhou", keys: keys, at: now)
        let gate = AdmittingGate(
            region: region, id: try SamplePass.code("north-1"), zones: [try SamplePass.code("north")])
        let plan = Plan(
            code: try SamplePass.code("day"), name: ["en": "Day pass"],
            zones: [try SamplePass.code("museum"), try SamplePass.code("north")])
        self.region = region
        self.issuer = issuer
        policy = AdmissionPolicy(
            gate: gate, trust: Trust(roster: roster.roster),
            plans: [PlanReference(code: plan.code, version: 1): plan])
    }

    func print() async throws {
        let bearer = try passes { token in token.text }
        let comparison = try await compared(bearer, pairs: 4_000)
        Swift.print(
            comparison.line("verify and decide, printed pass", beside: "one crypto_sign_verify_detached"))
        let phones = try passes(bound: true) { token in
            Presentation(presenting: token, at: now, by: SamplePass.holder).text
        }
        let two = try await compared(phones, pairs: 2_000)
        Swift.print(
            two.line("verify and decide, phone (two signatures)", beside: "one crypto_sign_verify_detached"))
    }

    /// Passes that came in once yesterday: nothing about them is fresh, everything has to be judged.
    private func passes(bound: Bool = false, _ show: (PassToken) -> String) throws -> [Shown] {
        try (0..<200).map { _ in
            let claims =
                try bound ? SamplePass.phone(by: region, at: now) : SamplePass.printed(by: region, at: now)
            let token = try PassToken(minting: claims, by: issuer)
            var row = SnapshotRow(fresh: claims.name)
            row.firstUse = now - .seconds(86_400)
            row.entries = 1
            row.lastEntry = row.firstUse
            var signed = CBORWriter()
            signed.writeArray(count: 4)
            signed.write(text: "Signature1")
            signed.write(bytes: [0xA2, 0x01, 0x27, 0x04, 0x48] + issuer.id.bytes)
            signed.write(bytes: [])
            signed.write(bytes: token.statement.payload)
            return Shown(
                text: Array(show(token).utf8), knowledge: PassKnowledge(row), signed: signed.bytes,
                signature: Array(token.bytes.suffix(64)))
        }
    }

    private func compared(_ passes: [Shown], pairs: Int) async throws -> Comparison {
        let key = issuer.publicKey.bytes
        return try await Comparison(pairs: pairs) { index in
            let pass = passes[index % passes.count]
            let length = UInt64(pass.signed.count)
            guard crypto_sign_verify_detached(pass.signature, pass.signed, length, key) == 0 else {
                throw SamplePass.Unfit(what: "signature")
            }
        } ours: { index in
            let pass = passes[index % passes.count]
            let shown = try ShownPass(reading: pass.text)
            let verdict = policy.judge(
                shown, knowing: pass.knowledge, at: GateClock(machine: now, floor: now - .seconds(1)))
            guard case .admitted = verdict else { throw SamplePass.Unfit(what: "\(verdict)") }
        }
    }
}
