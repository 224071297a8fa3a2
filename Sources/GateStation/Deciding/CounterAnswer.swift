import Admission
import PassLedger
package import Passes
package import Regions

/// What a perk counter answers: one line for programs, one for people.
package struct CounterAnswer: Sendable {
    private let judged: JudgedFrame
    private let use: PerkUse
    private let counter: Code
    private let home: RegionHome

    package init(judged: JudgedFrame, use: PerkUse, counter: Code, home: RegionHome) {
        self.judged = judged
        self.use = use
        self.counter = counter
        self.home = home
    }

    /// The line as `redeem` prints it.
    ///
    /// - Source: CONTRACT, section 3, `gate redeem`.
    package var json: JSONValue {
        var fields = judged.json.fields
        fields["perk"] = JSONValue(use.perk)
        fields["count"] = JSONValue(use.count)
        fields["remaining"] = JSONValue(remaining)
        fields["receipt"] = JSONValue(receipt?.text(in: .ofEnvironment()))
        return .object(fields)
    }

    /// What people read: the receipt, or why there is none.
    package var line: String {
        receipt?.text(in: .ofEnvironment()) ?? VerdictWords(home: home).counterLine(judged)
    }

    /// Uses left: afterwards when granted, now when too few are left; nil without limit.
    private var remaining: Int? {
        guard let verdict = judged.judgement?.verdict else { return nil }
        if let passage = verdict.passage { return passage.remaining.map { max(0, $0) } }
        let refusal = verdict.refusals.first { $0.reason == .perkUsedUp }
        guard case .perk(_, let left)? = refusal?.detail else { return nil }
        return left
    }

    /// Pass, perk, count, left, time, counter; nil unless granted.
    private var receipt: Phrase? {
        guard let judgement = judged.judgement, judgement.verdict.outcome == "admitted",
            let passage = judgement.verdict.passage
        else { return nil }
        let number = passage.pass.id.description.prefix(8).uppercased()
        let time = home.calendar.wallClock(passage.at)
        let left = remaining.map { ("，剩 \($0) 次", ", \($0) left") } ?? ("，不限次数", ", no limit")
        let dry = judgement.writing == nil ? ("（试运行，未记录）", " (dry run, not recorded)") : ("", "")
        let test = passage.isTest ? "  *** TEST TEST TEST ***" : ""
        return Phrase(
            zh:
                "\(time)  票 \(number)  \(use.perk) × \(use.count)\(left.0)  \(home.member.name) \(counter)\(dry.0)\(test)",
            en:
                "\(time)  pass \(number)  \(use.perk) × \(use.count)\(left.1)  \(home.member.name) \(counter)\(dry.1)\(test)"
        )
    }
}
