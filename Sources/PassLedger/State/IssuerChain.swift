import Passes

/// What a pass's issuer said of it, entry by entry, and which of that is forbidden.
///
/// - Source: `Docs/Formats/State.md`, S32 to S37.
struct IssuerChain: Sendable {
    private let name: PassName
    private let context: LedgerContext
    /// Tokens by issue number.
    private(set) var tokens: [IssuedToken] = []
    /// Suspensions (true) and resumptions (false) in order.
    private(set) var blocks: [(recordedAt: Moment, isSuspended: Bool)] = []
    /// When the pass was voided.
    private(set) var voidedAt: Moment?
    /// How often it was handed on.
    private(set) var transfers: Int64 = 0

    init(of name: PassName, in context: LedgerContext) {
        self.name = name
        self.context = context
    }

    var newest: IssuedToken? { tokens.last }
    var isVoided: Bool { voidedAt != nil }
    var isSuspended: Bool { blocks.last?.isSuspended ?? false }

    /// Takes the next entry of an issuer kind.
    ///
    /// - Guarantee: a forbidden one leaves everything as it was, and the rule it breaks is the answer.
    @discardableResult
    mutating func take(_ placed: IndexedEntry) -> ForbiddenRule? {
        let record = placed.entry.record
        if let broken = ruleBroken(by: record, at: placed.index) { return broken }
        let recordedAt = placed.entry.recordedAt
        switch record.kind {
        case .suspend: blocks.append((recordedAt, true))
        case .resume: blocks.append((recordedAt, false))
        case .void: voidedAt = voidedAt ?? recordedAt
        default: break
        }
        if record.kind == .transfer { transfers += 1 }
        if case .issued(let issued) = record.content {
            tokens.append(
                IssuedToken(
                    index: placed.index, recordedAt: recordedAt, commitment: issued.commitment,
                    claims: issued.claims))
        }
        return nil
    }

    /// Which rule a record of an issuer kind would break as the next entry.
    func ruleBroken(by record: Record, at index: EntryIndex) -> ForbiddenRule? {
        if record.namesPrice { return .price }  // S37
        if record.signer != SignerName(region: name.region) { return .foreignIssuer }  // S33
        if record.kind == .mint, !tokens.isEmpty { return .secondMint }  // S32
        if record.kind != .mint, tokens.isEmpty { return .beforeMint }  // S33
        if record.kind == .mint, context.pastCapacity.contains(index) { return .capacity }  // S36
        guard case .issued(let issued) = record.content else { return nil }
        // S34: every token that has effect is one more, so their number is the next issue number.
        if issued.claims.issueNumber != tokens.count { return .issueNumber }
        return record.kind == .transfer ? ruleBroken(by: issued, at: index) : nil
    }

    /// S35: the newest token changes hands by its holder's will, no more often than its plan allows.
    private func ruleBroken(by transfer: Record.Issued, at index: EntryIndex) -> ForbiddenRule? {
        guard let present = newest, let replaced = transfer.replacedToken,
            Evidence.commitment(toTokenHash: replaced) == present.commitment
        else { return .otherToken }
        let limit = context.plans.version(present.claims.plan, below: index)?.transferLimit ?? 0
        guard transfers < limit else { return .transferLimit }
        guard let holder = present.claims.holder else { return nil }
        guard let proof = transfer.proof, let next = transfer.claims.holder,
            TransferProof.isValid(proof, handing: replaced, to: next, by: holder)
        else { return .transferProof }
        return nil
    }

    /// S10: the token that evidence shows.
    func token(shownBy evidence: Evidence) -> IssuedToken? {
        let commitment = evidence.commitment
        return tokens.last { $0.commitment == commitment }
    }

    /// S27: whether the newest suspend or resume before a moment is a suspend.
    func isSuspended(at moment: Moment) -> Bool {
        blocks.last { $0.recordedAt < moment }?.isSuspended ?? false
    }

    /// S27: whether it was voided before a moment.
    func isVoided(at moment: Moment) -> Bool { voidedAt.map { $0 < moment } ?? false }

    /// S27: whether a newer token was issued before a moment.
    func isSuperseded(_ token: IssuedToken, at moment: Moment) -> Bool {
        tokens.contains { $0.claims.issueNumber > token.claims.issueNumber && $0.recordedAt < moment }
    }
}
