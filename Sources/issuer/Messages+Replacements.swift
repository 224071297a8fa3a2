import PassLedger
import Passes
import Regions

/// Sentences about new tokens in place of old ones, and about snapshots.
extension Messages {
    static func replaced(_ pass: MintedPass, _ kind: RecordKind) -> Phrase {
        let number = pass.token.claims.passID
        let picture = pass.picture.map { ("，图片 \($0)", ", drawn as \($0)") } ?? ("", "")
        let token = pass.picture == nil ? "\n" + pass.token.text : ""
        let done: (zh: String, en: String) =
            switch kind {
            case .amend: ("已变更", "amended")
            case .transfer: ("已转让", "handed on")
            default: ("已换票", "reissued")
            }
        return Phrase(
            zh: "票 \(number) \(done.zh)（账本第 \(pass.index) 条\(picture.0)），旧的二维码不再有效\(token)",
            en:
                "\(done.en) \(number) (entry \(pass.index)\(picture.1)); its old picture is refused from now on\(token)"
        )
    }

    static let nothingToAmend = Phrase(
        zh: "没有要变更的内容，请给出 --attribute、--perk、--zone、--from、--until 或 --persons",
        en: "nothing to change: name --attribute, --perk, --zone, --from, --until or --persons")

    static let proofForm = Phrase(
        zh: "--proof 应为现持票人的 Ed25519 签名，128 个十六进制数字",
        en: "--proof takes the 128 hex digits of the present holder's Ed25519 signature")

    static func expired(_ pass: PassID) -> Phrase {
        Phrase(zh: "票 \(pass) 已过期\n提示：请另出一张票", en: "pass \(pass) has expired\nhint: mint another")
    }

    static func transferLimit(_ plan: Code, _ limit: Int) -> Phrase {
        limit == 0
            ? Phrase(zh: "票种 \(plan) 不允许转让", en: "passes of plan \(plan) are not handed on")
            : Phrase(
                zh: "票种 \(plan) 最多转让 \(limit) 次，已用完",
                en: "plan \(plan) lets a pass be handed on \(limit) times, and it has been")
    }

    static func bearerTakesNoProof(_ pass: PassID) -> Phrase {
        Phrase(
            zh: "票 \(pass) 没有绑定持票人，转让不需要证明\n提示：去掉 --proof",
            en: "pass \(pass) is bound to no holder, so nobody can prove it\nhint: leave --proof out")
    }

    static func proof(isMissing: Bool, _ token: Digest, _ next: PublicKey) -> Phrase {
        Phrase(
            zh: (isMissing ? "绑定持票人的票要有现持票人的签名才能转让" : "--proof 不是现持票人对这次转让的签名")
                + "\n提示：签名内容为 scenic-pass transfer v1、换行、票的 SHA-256（\(token)）和新公钥（\(next)）的字节",
            en: (isMissing
                ? "a bound pass is handed on only by its present holder's signature"
                : "--proof is not the present holder's signature for this transfer")
                + "\nhint: it is over scenic-pass transfer v1, a line feed, the token's SHA-256 (\(token)) and the new key (\(next)), as bytes"
        )
    }

    static func planUnknown(_ plan: PlanReference) -> Phrase {
        Phrase(
            zh: "账本里没有这张票的票种 \(plan.code) 第 \(plan.version) 版，或由更新的版本写成\n提示：请先升级本程序",
            en: "the ledger has no readable plan \(plan) for this pass\nhint: update this program first")
    }

    static func forbidden(_ rule: ForbiddenRule) -> Phrase {
        Phrase(zh: "规则不允许，没有写入（\(rule.rawValue)）", en: "nothing was written: \(rule.words)")
    }

    static let noRoom = Phrase(
        zh: "这样会超过某天某区域公布的容量，没有出票\n提示：换一天或换区域，或减少人数",
        en:
            "a zone would be sold beyond its announced capacity on some day\nhint: another day, another zone, or fewer persons"
    )

    static let snapshotHours = Phrase(zh: "--valid 应为 1 至 8784 小时", en: "--valid is 1 to 8784 hours")

    static func snapshot(_ snapshot: Snapshot, _ path: String, in home: RegionHome) -> Phrase {
        let until = home.calendar.wallClock(snapshot.validUntil)
        return Phrase(
            zh: "快照 \(snapshot.version) 已写入 \(path)：\(snapshot.rows.count) 张票有变化，有效至 \(until)",
            en:
                "snapshot \(snapshot.version) is in \(path): \(snapshot.rows.count) passes differ, valid until \(until)"
        )
    }
}
