import Passes

/// Rules with a text of their own.
extension Rule {
    /// What the plan, the pass and this machine ask beyond the numbered rules; the first that fails is told.
    static let houseRulesHold = Rule(.rule) { showing in
        tooManyPersons(showing) ?? notInLedger(showing) ?? unknownTimeZone(showing) ?? unboundPass(showing)
    }

    private static func tooManyPersons(_ showing: Showing) -> Refusal? {
        let most = showing.claims.persons
        guard showing.persons > most else { return nil }
        return Refusal(
            .rule,
            .text(
                Phrase(
                    zh: "此票限 \(most) 人，不能同时进 \(showing.persons) 人，请减少人数或补票",
                    en:
                        "this pass is for \(most), not for \(showing.persons): enter with fewer or buy more passes"
                )))
    }

    /// A well-signed pass that its own region's ledger has never heard of: its check-ins would count nowhere.
    private static func notInLedger(_ showing: Showing) -> Refusal? {
        guard !showing.knowledge.isIssued else { return nil }
        return Refusal(
            .rule,
            .text(
                Phrase(
                    zh: "账本中没有此票的出票记录，请到售票处核实",
                    en: "the ledger holds no record of this pass being sold: please ask at the ticket office")
            ))
    }

    private static func unknownTimeZone(_ showing: Showing) -> Refusal? {
        let policy = showing.claims.entryPolicy
        guard policy.days > 0 || policy.perDay > 0, let member = showing.pass.member, showing.today == nil
        else { return nil }
        return Refusal(
            .rule,
            .text(
                Phrase(
                    zh: "本机不认识时区 \(member.timeZone)，无法判断游园日，请工作人员更新时区数据",
                    en:
                        "this machine does not know the time zone \(member.timeZone): staff, update the time zone data"
                )))
    }

    private static func unboundPass(_ showing: Showing) -> Refusal? {
        guard showing.plan?.holder == .required, showing.claims.holder == nil else { return nil }
        return Refusal(
            .rule,
            .text(
                Phrase(
                    zh: "此票种只能在手机上出示，请到售票处换成手机票",
                    en:
                        "passes of this plan live on a phone: have it replaced by a phone pass at the ticket office"
                )))
    }
}
