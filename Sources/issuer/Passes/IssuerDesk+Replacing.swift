import PassLedger
import Passes
import Regions
import SQLiteStore

extension IssuerDesk {
    /// What was looked at before a new token was made; it must not have changed when that is written.
    private struct Present {
        let state: PassState
        let claims: PassClaims
        let token: PassToken
        let plan: Plan
        let registered: RegisteredPass
    }

    /// A new token on its way: signed and drawn, written nowhere yet.
    private struct Prepared {
        let token: PassToken
        let picture: PassPicture?
        let registered: RegisteredPass
        let record: Record
    }

    /// Gives a pass a new token in place of the one it has.
    ///
    /// - Guarantee: on return it stands durably in register and ledger, under a checkpoint, and its picture has its name. The
    ///   token before it is superseded from that entry on.
    /// - Errors: ``IssuerError``, ``MintingRefusal`` and ``MintingError`` before anything is written.
    func replace(_ order: ReplacingOrder, at now: Moment) async throws -> MintedPass {
        while true {
            guard let present = try await present(order.pass) else { continue }
            let prepared = try prepare(order, for: present, at: now)
            // Drawing takes longer than gates should wait for the ledger; so what was looked at is looked at again.
            guard let index = try await write(prepared, for: order, after: present, at: now) else { continue }
            // A crash here leaves the new token beside the old one in the register: whoever asks for the pass gets the one that the
            // ledger knows, and the next change of the pass puts it in its place.
            try register.settle(prepared.registered)
            // A crash here leaves the new token without a picture: `reissue` draws another.
            try prepared.picture?.handOut()
            return MintedPass(
                token: prepared.token, plan: present.plan, picture: prepared.picture?.path, index: index,
                place: nil)
        }
    }

    /// The pass as it is; nil when somebody changed it while it was looked at.
    private func present(_ pass: PassID) async throws -> Present? {
        let name = PassName(region: home.region, id: pass)
        let found = try await ledger.view { view in
            let state = try view.history(of: name)?.state
            return (state, state?.claims.flatMap { view.context.plan($0.plan) })
        }
        guard let state = found.0, let issued = state.commitment, let claims = state.claims else {
            throw IssuerError.noSuchPass(pass)
        }
        guard let plan = found.1 else { throw IssuerError.planUnknown(claims.plan) }
        guard let registered = try register.pass(pass, issued: issued),
            let token = try? PassToken(parsing: registered.token)
        else {
            guard try await ledger.history(of: pass)?.state.commitment == issued else { return nil }
            throw HomeError.damaged(file: home.registerPath, what: "the token of pass \(pass) is missing")
        }
        // Only the token has the attributes; all else the ledger says of it too.
        return Present(
            state: state, claims: token.claims, token: token, plan: plan, registered: registered)
    }

    /// Everything that can be refused, before anything is written.
    private func prepare(
        _ order: ReplacingOrder, for present: Present, at now: Moment
    ) throws -> Prepared {
        try check(order, on: present, at: now)
        let secret = present.registered.commitmentKey.flatMap { PersonalKey($0) } ?? .random()
        let replacing = try Replacing(
            present.claims, of: present.plan, by: home.issuingRegion, changes: order.changes, at: now,
            under: try issuerKeyRecord, secret: secret)
        let isPrinted = order.picture != nil
        if isPrinted, replacing.claims.holder != nil { throw IssuerError.boundPassIsNeverPrinted }
        let limit = isPrinted ? PassToken.largestPrintedSize : PassToken.largestSize
        let token = try PassToken(minting: replacing.claims, by: key, limit: limit)
        let picture = try order.picture.map {
            try PassPicture(of: token, plan: present.plan, home: home, at: $0)
        }
        let registered = Self.registered(token, replacing, secret, after: present.registered)
        return Prepared(
            token: token, picture: picture, registered: registered,
            record: try record(order, of: token, after: present.token, at: now))
    }

    private func check(_ order: ReplacingOrder, on present: Present, at now: Moment) throws(IssuerError) {
        switch present.state.status(at: now) {
        case .voided: throw .alreadyVoided(order.pass)
        case .expired: throw .expired(order.pass)
        default: break
        }
        guard order.kind == .transfer, let next = order.changes.holder else { return }
        guard present.state.transfers < present.plan.transferLimit else {
            throw .transferLimit(plan: present.plan.code, limit: present.plan.transferLimit)
        }
        guard let holder = present.claims.holder else {
            guard order.proof == nil else { throw .bearerTakesNoProof(order.pass) }
            return
        }
        guard let proof = order.proof else { throw .proofMissing(token: present.token.hash, next: next) }
        guard TransferProof.isValid(proof, handing: present.token.hash, to: next, by: holder) else {
            throw .proofBad(token: present.token.hash, next: next)
        }
    }

    private static func registered(
        _ token: PassToken, _ replacing: Replacing, _ secret: PersonalKey, after present: RegisteredPass
    ) -> RegisteredPass {
        let personal = replacing.personal.reduce(into: present.personal) { $0[$1.key] = $1.value }
        // A key that was forgotten stays forgotten, unless there is something new to hide.
        let key = replacing.personal.isEmpty ? present.commitmentKey : secret.bytes
        return RegisteredPass(
            id: present.id, token: token.bytes, commitmentKey: key, personal: personal,
            batchPlace: present.batchPlace)
    }

    private func record(
        _ order: ReplacingOrder, of token: PassToken, after old: PassToken, at now: Moment
    ) throws -> Record {
        let issued = Record.Issued(
            commitment: token.commitment, claims: token.claims,
            replacedToken: order.kind == .transfer ? old.hash : nil, proof: order.proof)
        return try record(
            order.kind, pass: order.pass, reason: order.reason, content: .issued(issued), at: now)
    }

    /// Writes register and ledger; nil when the pass has changed since it was looked at.
    private func write(
        _ prepared: Prepared, for order: ReplacingOrder, after present: Present, at now: Moment
    ) async throws -> EntryIndex? {
        let written = try await ledger.append(at: now) { view in
            let name = PassName(region: home.region, id: order.pass)
            guard let state = try view.history(of: name)?.state, let issued = state.commitment,
                issued == present.state.commitment, state.isVoided == present.state.isVoided
            else { return Decision(records: [], outcome: false) }
            // What would be forbidden is never written, whatever was looked at before.
            if let rule = state.ruleBroken(by: prepared.record, at: EntryIndex(view.size.count)) {
                throw IssuerError.forbidden(rule)
            }
            if let count = try view.capacityCount(), !count.hasRoom(for: prepared.token.claims) {
                throw IssuerError.capacity
            }
            try register.prepare(prepared.registered, after: issued)
            // A crash from here to the ledger's commit leaves in the register a token that the ledger does not know: nobody was
            // handed it, nobody is shown it, and the next change of the pass drops it.
            return Decision(records: [prepared.record], outcome: true)
        }
        return written.outcome ? written.entries[0].entry.index : nil
    }
}
