import PassLedger
import Passes
import Regions
import SQLiteStore

extension IssuerDesk {
    /// A pass on its way: signed and drawn, written nowhere yet.
    private struct Prepared {
        let token: PassToken
        let plan: Plan
        let picture: PassPicture?
        let registered: RegisteredPass
        let place: BatchPlace?
    }

    /// Mints passes, all or none.
    ///
    /// - Guarantee: on return they stand durably in register and ledger, under a checkpoint, and their pictures have their names.
    /// - Errors: ``MintingRefusal`` and ``MintingError`` before anything is written.
    func mint(_ orders: [MintingOrder], at now: Moment) async throws -> [MintedPass] {
        let plans = try await ledger.plansOnSale()
        let prepared = try orders.map { try prepare($0, from: plans, at: now) }
        try register.add(prepared.map(\.registered))
        // A crash here leaves passes in the register that the ledger does not know: nobody was handed anything, and a batch
        // that is run again brings them into the ledger with the tokens they have.
        let records = try prepared.map { try mintRecord(of: $0.token, at: now) }
        let appended = try await ledger.append(at: now) { view in
            // What would be forbidden is never written; passes that found no room stay in the register alone, as after a crash.
            try Self.checkRoom(for: prepared.map(\.token.claims), in: view)
            return Decision(records: records, outcome: ())
        }.entries
        // A crash here leaves minted passes without pictures: a batch that is run again draws them.
        for pass in prepared { try pass.picture?.handOut() }
        return zip(prepared, appended).map { pass, appended in
            MintedPass(
                token: pass.token, plan: pass.plan, picture: pass.picture?.path, index: appended.entry.index,
                place: pass.place)
        }
    }

    /// Whether passes about to be minted find room in their zones, all of them.
    static func checkRoom(for passes: [PassClaims], in view: LedgerView) throws {
        guard var count = try view.capacityCount() else { return }
        for claims in passes {
            guard count.hasRoom(for: claims) else { throw IssuerError.capacity }
            count.reserve(claims)
        }
    }

    /// The record that brings a token into the ledger.
    func mintRecord(of token: PassToken, at now: Moment) throws -> Record {
        let issued = Record.Issued(commitment: token.commitment, claims: token.claims)
        return try record(.mint, pass: token.claims.passID, content: .issued(issued), at: now)
    }

    /// Everything about a pass that can be refused, before anything is written.
    private func prepare(_ order: MintingOrder, from plans: [PlanOnSale], at now: Moment) throws -> Prepared {
        guard let sold = plans.first(where: { $0.plan.code == order.plan }) else {
            throw IssuerError.noSuchPlan(order.plan, onSale: plans.map(\.plan.code))
        }
        let (token, minting, secret) = try token(for: order, plan: sold, at: now)
        let path = order.picture.map { $0(token.claims.passID) }
        // A row with a holder's key has no picture: a bound pass is never printed, its phone shows presentations.
        let picture =
            try token.claims.holder == nil
            ? path.map { try PassPicture(of: token, plan: sold.plan, home: home, at: $0) } : nil
        let registered = RegisteredPass(
            id: token.claims.passID, token: token.bytes,
            commitmentKey: minting.personal.isEmpty ? nil : secret.bytes,
            personal: Dictionary(minting.personal.map { ($0.key, $0.value) }) { first, _ in first },
            batchPlace: order.place)
        return Prepared(
            token: token, plan: sold.plan, picture: picture, registered: registered, place: order.place)
    }

    /// Signs the token of an order, written nowhere.
    private func token(
        for order: MintingOrder, plan sold: PlanOnSale, at now: Moment
    ) throws -> (token: PassToken, minting: Minting, secret: PersonalKey) {
        let secret = PersonalKey.random()
        let minting = try Minting(
            of: sold, by: home.issuingRegion, options: order.options, at: now,
            under: try issuerKeyRecord, passID: .random(), secret: secret)
        let isPrinted = order.picture != nil && minting.claims.holder == nil
        let limit = isPrinted ? PassToken.largestPrintedSize : PassToken.largestSize
        return (try PassToken(minting: minting.claims, by: key, limit: limit), minting, secret)
    }

    /// The issuer key as the roster lists it.
    var issuerKeyRecord: KeyRecord {
        get throws(HomeError) {
            guard let record = home.member.key(key.id, for: .issuer) else {
                throw .damaged(file: home.rosterPath, what: "the roster does not list the issuer key")
            }
            return record
        }
    }
}
