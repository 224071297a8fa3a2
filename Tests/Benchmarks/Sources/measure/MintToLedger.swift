import CSodium
import PassLedger
import Passes
import Regions
import SQLiteStore

/// From a plan to a pass in the ledger, as `issuer mint` without a picture does it, beside one bare `crypto_sign_detached` and
/// one durable commit.
struct MintToLedger {
    let region: SampleRegion
    let floor: DurableRow
    /// Rows that `issuer batch` mints at once.
    private static let batchSize = 50

    func print() async throws {
        var steps = Steps()
        let sample = try token(of: try await plan(), at: .now())
        let payload = Array(sample.statement.payload)
        let size = try entrySize(of: sample)
        var secret = [UInt8](repeating: 0, count: 64)
        var key = [UInt8](repeating: 0, count: 32)
        crypto_sign_keypair(&key, &secret)
        let signAndWrite = {
            var signature = [UInt8](repeating: 0, count: 64)
            crypto_sign_detached(&signature, nil, payload, UInt64(payload.count), secret)
            try floor.write(signature + [UInt8](repeating: 7, count: size - 64))
        }
        let comparison = try await Comparison(pairs: 300) { _ in
            try signAndWrite()
        } ours: { _ in
            try await mint(1, &steps)
        }
        Swift.print(
            comparison.line(
                "mint without a picture", beside: "one crypto_sign_detached and one durable commit")
                + ": " + steps.described(beside: comparison.floor))
        let batch = try await Comparison(pairs: 60, each: Self.batchSize) { _ in
            try signAndWrite()
        } ours: { _ in
            try await mint(Self.batchSize, &steps)
        }
        Swift.print(
            batch.line(
                "mint, each of a batch's \(Self.batchSize)",
                beside: "one crypto_sign_detached and one durable commit"))
    }

    /// Bytes of the entry that such a mint becomes.
    private func entrySize(of token: PassToken) throws -> Int {
        Entry(recording: try record(of: token, at: .now()), sequence: 0, previous: nil, at: .now()).bytes
            .count
    }

    private func record(of token: PassToken, at now: Moment) throws -> Record {
        let issued = Record.Issued(commitment: token.commitment, claims: token.claims)
        return try region.record(.mint, pass: token.claims.passID, content: .issued(issued), at: now)
    }

    /// The steps of `IssuerDesk.mint`.
    private func mint(_ count: Int, _ steps: inout Steps) async throws {
        let now = Moment.now()
        let sold = try await steps.time("plan from the ledger") { try await plan() }
        let tokens = try await steps.time("claims and token") {
            try (0..<count).map { _ in try token(of: sold, at: now) }
        }
        let registered = tokens.map {
            RegisteredPass(id: $0.claims.passID, token: $0.bytes, commitmentKey: nil, personal: [:])
        }
        try await steps.time("register, durable") { () throws -> Void in try region.register.add(registered) }
        let records = try await steps.time("record") { try tokens.map { try record(of: $0, at: now) } }
        _ = try await steps.time("ledger and checkpoint, durable") {
            try await region.ledger.append(records, at: now)
        }
    }

    private func plan() async throws -> PlanOnSale {
        guard let sold = try await region.ledger.plansOnSale().first else {
            throw SamplePass.Unfit(what: "plan")
        }
        return sold
    }

    /// Claims by the plan, and the token of them.
    func token(of sold: PlanOnSale, at now: Moment) throws -> PassToken {
        guard let record = region.home.member.key(region.issuer.id, for: .issuer) else {
            throw SamplePass.Unfit(what: "issuer key")
        }
        var options = MintingOptions()
        options.attributes = try ["class=adult", "lang=zh"].map { try AttributeText(argument: $0) }
        let minting = try Minting(
            of: sold, by: region.home.issuingRegion, options: options, at: now, under: record,
            passID: .random(), secret: .random())
        return try PassToken(minting: minting.claims, by: region.issuer)
    }
}
