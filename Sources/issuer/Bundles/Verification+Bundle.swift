import Admission
import PassLedger
import Passes

extension Verification {
    /// Verifies a bundle: its token as any token, and every entry up to the region's signed checkpoint.
    ///
    /// A raw issuer key says nothing about whose log signed the checkpoint: a bundle needs a roster.
    init(ofBundle content: [UInt8], trust: Trust, at now: Moment) throws {
        let bundle: PassBundle
        do { bundle = try PassBundle(json: content) } catch {
            self.init(refusals: [Refusal(.malformedToken)], claims: nil, asOf: now)
            return
        }
        let token = bundle.token.map { Verification(of: Array($0.utf8), trust: trust, at: now) }
        var refusals = token?.refusals ?? []
        let region = token?.claims?.region ?? bundle.region
        if let member = region.flatMap({ trust.roster?.member($0) }), let keys = BundleTrust(member) {
            refusals += bundle.faults(trusting: keys).map(\.refusal)
        } else {
            refusals.append(Refusal(.unknownIssuer, region.map { .region($0, plan: nil) }))
        }
        self.init(
            refusals: Self.once(refusals), claims: token?.claims ?? bundle.newestClaims, asOf: now,
            timeZone: region.flatMap { trust.roster?.member($0)?.timeZone } ?? "Asia/Shanghai")
    }

    /// Each reason once, in the contract's order; what ends a token's check ends a bundle's.
    private static func once(_ refusals: [Refusal]) -> [Refusal] {
        var seen: Set<Reason> = []
        let ordered = refusals.filter { seen.insert($0.reason).inserted }.sorted { $0.reason < $1.reason }
        guard let first = ordered.first, first.reason <= .badSignature else { return ordered }
        return [first]
    }
}

extension PassBundle {
    private var records: [Record] { entries.compactMap { try? Entry(parsing: $0.bytes).record } }

    fileprivate var region: RegionID? { records.first?.region }

    /// What the newest token of a bundle without one says, attributes left out.
    fileprivate var newestClaims: PassClaims? {
        records.reversed().lazy.compactMap { record -> PassClaims? in
            guard case .issued(let issued) = record.content else { return nil }
            return issued.claims
        }.first
    }
}

extension BundleTrust {
    /// The keys of a region as the roster lists them; nil when it has no log key.
    fileprivate init?(_ member: Member) {
        guard let log = member.keys.first(where: { $0.use == .log }),
            let verifier = VerifierKey(name: member.origin, key: log.key)
        else { return nil }
        self.init(log: verifier, issuers: member.keys.filter { $0.use == .issuer }.map(\.key))
    }
}

extension BundleFault {
    /// The reason that stands for a fault, with what is wrong.
    fileprivate var refusal: Refusal {
        switch self {
        case .unknownKey: Refusal(.unknownIssuer, .text(words))
        case .empty, .entry, .token: Refusal(.malformedToken, .text(words))
        default: Refusal(.badSignature, .text(words))
        }
    }

    private var words: Phrase {
        switch self {
        case .checkpoint: Phrase(zh: "检查点的签名不是该景区账本的", en: "the checkpoint is not signed by the region's log")
        case .empty: Phrase(zh: "文件里没有任何记录", en: "there is no entry in it")
        case .entry(let index, _): Phrase(zh: "第 \(index) 条无法读取", en: "entry \(index) cannot be read")
        case .proof(let index):
            Phrase(
                zh: "第 \(index) 条的证明不成立", en: "the proof of entry \(index) does not lead to the checkpoint")
        case .chain(let index):
            Phrase(zh: "第 \(index) 条与前一条不相连", en: "entry \(index) does not continue the one before it")
        case .unknownKey(let index):
            Phrase(zh: "第 \(index) 条的签名密钥不在名册里", en: "the key of entry \(index) is not in the roster")
        case .signature(let index):
            Phrase(zh: "第 \(index) 条的签名不对", en: "the signature of entry \(index) is wrong")
        case .token: Phrase(zh: "二维码内容无法读取，或属于另一张票", en: "the token cannot be read or is of another pass")
        case .tokenNotIssued: Phrase(zh: "记录里没有签发过这个二维码", en: "no entry issued this token")
        }
    }
}
