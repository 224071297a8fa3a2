import Admission
import PassLedger
import Passes
import QRSymbols
import Regions

/// Every sentence of this program for people.
///
/// English in lower case, no full stop; a second line, if any, says what to do next.
enum Messages {
    static func initialised(_ created: CreatedHome) -> Phrase {
        let home = created.home
        return Phrase(
            zh: """
                景区 \(home.region)（\(home.member.name)）的目录已建立：\(home.folder)
                公钥 \(created.issuerKey)
                账本公钥 \(created.logKey)
                提示：用 issuer plan add 上架票种，用 issuer gate add 登记闸机；keys/ 请妥善备份
                """,
            en: """
                made the home of region \(home.region) (\(home.member.name)): \(home.folder)
                issuer key \(created.issuerKey)
                log key    \(created.logKey)
                hint: put plans on sale with issuer plan add, enrol gates with issuer gate add; back up keys/
                """)
    }

    static func offered(_ offered: OfferedPlan) -> Phrase {
        let (code, version) = (offered.plan.code, offered.version)
        return offered.isNew
            ? Phrase(zh: "票种 \(code) 第 \(version) 版已上架", en: "plan \(code) is on sale as version \(version)")
            : Phrase(
                zh: "票种 \(code) 没有变化，仍为第 \(version) 版", en: "plan \(code) is unchanged, version \(version)")
    }

    static func onSale(_ offered: [OfferedPlan]) -> Phrase {
        guard !offered.isEmpty else {
            return Phrase(
                zh: "还没有票种上架\n提示：用 issuer plan add FILE 上架",
                en: "no plan is on sale\nhint: issuer plan add FILE")
        }
        let lines = offered.map { sold in
            let names = sold.plan.name.sorted { $0.key > $1.key }.map(\.value).joined(separator: " / ")
            return
                "\(sold.plan.code) v\(sold.version)  \(names)  [\(sold.plan.zones.map(\.text).joined(separator: ", "))]"
        }
        return Phrase(zh: lines.joined(separator: "\n"), en: lines.joined(separator: "\n"))
    }

    static func enrolled(_ gate: EnrolledGate) -> Phrase {
        let zones = gate.enrolment.zones.map(\.text)
        let direction = words(for: gate.enrolment.direction)
        return Phrase(
            zh:
                "闸机 \(gate.enrolment.id) 已登记（区域 \(zones.joined(separator: "、"))，\(direction.zh)）\n设置文件 \(gate.settings)",
            en:
                "gate \(gate.enrolment.id) is enrolled (\(zones.joined(separator: ", ")); \(direction.en))\nsettings \(gate.settings)"
        )
    }

    private static func words(for direction: GateEnrolment.Direction) -> Phrase {
        switch direction {
        case .in: Phrase(zh: "入口", en: "in")
        case .out: Phrase(zh: "出口", en: "out")
        case .both: Phrase(zh: "出入口", en: "both")
        }
    }

    static func minted(_ pass: MintedPass) -> Phrase {
        let number = pass.token.claims.passID
        let picture = pass.picture.map { ("，图片 \($0)", ", drawn as \($0)") } ?? ("", "")
        let token = pass.picture == nil ? "\n" + pass.token.text : ""
        return Phrase(
            zh: "已出票 \(number)（账本第 \(pass.index) 条\(picture.0)）\(token)",
            en: "minted \(number) (entry \(pass.index)\(picture.1))\(token)")
    }

    static func batchRow(_ row: MintedRow) -> Phrase {
        Phrase(
            zh: "第 \(row.row) 行：\(row.pass)  \(row.picture ?? "")",
            en: "row \(row.row): \(row.pass)  \(row.picture ?? "")")
    }

    static func batched(_ count: Int, folder: String) -> Phrase {
        Phrase(
            zh: "共 \(count) 张票，清单 \(folder)/passes.csv",
            en: "\(count) passes; the list is \(folder)/passes.csv")
    }

    static func changed(_ pass: PassID, _ kind: RecordKind, _ index: EntryIndex) -> Phrase {
        switch kind {
        case .suspend:
            Phrase(zh: "票 \(pass) 已冻结（第 \(index) 条）", en: "pass \(pass) is suspended (entry \(index))")
        case .resume:
            Phrase(zh: "票 \(pass) 已解冻（第 \(index) 条）", en: "pass \(pass) is active again (entry \(index))")
        default: Phrase(zh: "票 \(pass) 已作废（第 \(index) 条）", en: "pass \(pass) is void (entry \(index))")
        }
    }

    static func exported(_ pass: PassID, _ count: Int, _ file: String) -> Phrase {
        Phrase(
            zh: "票 \(pass) 的 \(count) 条记录及证明已写入 \(file)\n提示：内含此票的二维码内容，只能交给持票人",
            en:
                "wrote \(count) entries of pass \(pass) with their proofs to \(file)\nhint: the token is in it; give it to the holder only"
        )
    }

    /// What to add when a text that was verified looks like the name of a file that is not there.
    static func takenAsText(_ argument: String) -> Phrase {
        Phrase(
            zh: "没有文件 \(argument)，已把它当作二维码内容核对",
            en: "there is no file \(argument): it was taken as the text of a symbol")
    }

    /// What to add when a picture that was verified shows nothing readable.
    static func nothingReadable(_ path: String) -> Phrase {
        Phrase(
            zh: "\(path) 上没有可读的二维码，请换一张清晰完整的图片",
            en: "there is no readable symbol on \(path): try a sharper picture of the whole code")
    }

    static func verified(_ answer: Verification) -> Phrase {
        guard !answer.isValid else {
            let claims = answer.claims
            let what = claims.map { "\($0.region) \($0.passID), \($0.plan)" } ?? ""
            return Phrase(
                zh: "有效：\(what)（判定时间 \(answer.asOf.rfc3339)）\n提示：只核对票面、签名和日期；是否被冻结或用完请查 issuer show",
                en:
                    "valid: \(what) (as of \(answer.asOf.rfc3339))\nhint: form, signatures and dates are right; whether it is blocked or used up, issuer show says"
            )
        }
        let texts = answer.refusals.map { ($0.reason.rawValue, $0.explanation(timeZone: answer.timeZone)) }
        return Phrase(
            zh: texts.map { "无效：\($1.zh)（\($0)）" }.joined(separator: "\n"),
            en: texts.map { "not valid: \($1.en) [\($0)]" }.joined(separator: "\n"))
    }
}
