import PassLedger
package import Passes
import SQLiteStore

extension Messages {
    /// Why what staff ask of a gate is not done.
    static func words(for error: StaffError) -> Phrase {
        switch error {
        case .noSuchAttempt(let id):
            Phrase(
                zh: "本闸机没有待核验 \(id)\n提示：请核对 attempt 和 --gate",
                en: "this gate has no attempt \(id)\nhint: check the attempt and --gate")
        case .attemptSettled(let id, .confirmed):
            Phrase(zh: "待核验 \(id) 已确认过，不能再次处理", en: "attempt \(id) was confirmed before")
        case .attemptSettled(let id, .declined):
            Phrase(
                zh: "待核验 \(id) 已拒绝过\n提示：请重新扫票",
                en: "attempt \(id) was declined before\nhint: show the pass again")
        case .attemptRunOut(let id):
            Phrase(
                zh: "待核验 \(id) 已超时失效\n提示：请重新扫票",
                en: "attempt \(id) has run out\nhint: show the pass again")
        case .showingNeeded(let id):
            Phrase(
                zh: "本闸机没有这张票的内容，不能确认 \(id)\n提示：请重新扫票，再确认",
                en:
                    "this gate does not have the pass of attempt \(id)\nhint: show the pass again, then confirm"
            )
        case .noSuchPass(let pass):
            Phrase(
                zh: "没有售出过票 \(pass)\n提示：请核对票号，或请游客出示二维码",
                en: "no pass \(pass) was sold here\nhint: check the number, or have the pass shown")
        case .noSuchRecord:
            Phrase(
                zh: "账本里没有这条记录\n提示：用 issuer history 查记录或条目号",
                en: "the ledger has no such record\nhint: issuer history names records and entries")
        case .notAVisit(let kind):
            Phrase(
                zh: "只能撤销入园、出园和权益使用，这条是 \(kind.rawValue)",
                en: "only check-ins, check-outs and redemptions are taken back, and this is \(kind.rawValue)")
        case .notItsOwnRecord(let signer):
            Phrase(
                zh: "这条记录是 \(signer) 写的\n提示：请在那台闸机上撤销",
                en: "\(signer) wrote this record\nhint: take it back at that gate")
        case .annulledAlready(let index):
            Phrase(zh: "已被账本第 \(index) 条撤销", en: "it was taken back before, by entry \(index)")
        }
    }
}

extension Messages {
    /// What `annul` says when it is done.
    package static func annulled(_ visit: AnnulledVisit) -> Phrase {
        let place =
            visit.index.map { ("账本第 \($0) 条", "entry \($0)") } ?? ("已记入本机日志，待入账本", "queued in the journal")
        return Phrase(
            zh: "票 \(visit.pass.id) 的 \(visit.kind.rawValue)（第 \(visit.visit) 条）已撤销（\(place.0)）",
            en:
                "took back the \(visit.kind.rawValue) of pass \(visit.pass.id), entry \(visit.visit) (\(place.1))"
        )
    }

    package static func noAttempt(_ text: String) -> Phrase {
        Phrase(
            zh: "\(text) 不是 attempt，应为 32 个十六进制数字", en: "\(text) is no attempt: an attempt has 32 hex digits")
    }

    package static func noVisit(_ text: String) -> Phrase {
        Phrase(
            zh: "\(text) 既不是记录的哈希（64 个十六进制数字），也不是条目号",
            en: "\(text) is neither a record's hash of 64 hex digits nor the index of an entry")
    }

    package static let reasonLength = Phrase(
        zh: "--reason 应为 1 至 1024 字节（一个汉字三字节）", en: "--reason has 1 to 1024 bytes")

    package static let useCount = Phrase(zh: "--count 应为 1 至 65535", en: "--count is between 1 and 65535")
}
