public import Passes

extension Refusal {
    /// The reason in words that say what to do next.
    ///
    /// - Shape: one line in each language; times as the clock on the wall of `timeZone` shows them.
    /// - Guarantee: every reason has a sentence, with or without its detail. This is the only place that phrases one; a rule's
    ///   own text comes from the rule.
    /// - Source: `Docs/Refusals.md`.
    public func explanation(timeZone: String = "Asia/Shanghai") -> Phrase {
        let clock = WallClock(timeZone: timeZone)
        return detailed(by: clock) ?? plain
    }

    private func detailed(by clock: WallClock) -> Phrase? {
        switch detail {
        case nil: nil
        case .form(let rule, let offset): form(rule, offset)
        case .region(let region, let plan): about(region, plan)
        case .until(let moment): ended(clock.text(moment))
        case .lastDay(let days, let moment): lastDay(days, clock.text(moment))
        case .from(let moment): begins(clock.text(moment))
        case .slot(let slot, let isOver):
            self.slot(clock.text(slot.lowerBound), clock.text(slot.upperBound), isOver)
        case .zones(let ofPass, let ofGate): zones(ofPass, ofGate)
        case .proof(let difference, let isRepeat): proof(difference, isRepeat)
        case .use(let shown, let wanted): use(shown, wanted)
        case .behind(let seconds): behind(seconds)
        case .inside(let inside, let most): self.inside(inside, most)
        case .entries(let allowed, let made, let isPerDay, let last):
            made < allowed
                ? fewer(allowed - made) : entries(allowed, isPerDay, last.map { clock.text($0) })
        case .wait(let minutes): wait(minutes)
        case .entriesHere(let zone, let allowed, let made, let limit, let last):
            entriesHere(zone, allowed, made, limit, last.map { clock.text($0) })
        case .handedBack(let minutes, let last): handedBack(minutes, last.map { clock.text($0) })
        case .full(let zone, let inside, let most): full(zone, inside, most)
        case .call(let call): called(call, by: clock)
        case .missedCall(let call): missed(call, by: clock)
        case .age(let hours, let most): age(hours, most)
        case .perk(let perk, let left): self.perk(perk, left)
        case .text(let text): text
        }
    }
}

extension Refusal {
    private func form(_ rule: TokenRule, _ offset: Int) -> Phrase {
        Phrase(
            zh: plain.zh + "（规则 \(rule)，第 \(offset) 字节）",
            en: plain.en + " (rule \(rule), byte \(offset))")
    }

    private func about(_ region: RegionID, _ plan: Code?) -> Phrase? {
        switch reason {
        case .unknownIssuer:
            Phrase(
                zh: "不认识的出票方 \(region)，请到售票处核实购票渠道",
                en:
                    "nobody here knows the issuer \(region): please ask at the ticket office where it was bought"
            )
        case .regionNotRecognised:
            Phrase(
                zh: "本景区目前不接受 \(region) 的票，请到售票处购票",
                en:
                    "passes of \(region) are not accepted here at present: please buy one at the ticket office"
            )
        case .planNotAccepted:
            Phrase(
                zh: "\(region) 的票种“\(plan.map(\.text) ?? "")”不能在本景区使用，请到售票处购票",
                en:
                    "the plan \(plan.map(\.text) ?? "") of \(region) is not accepted here: please buy a pass at the ticket office"
            )
        default: nil
        }
    }

    private func ended(_ time: String) -> Phrase {
        reason == .snapshotTooOld
            ? Phrase(
                zh: "本闸机的票务数据有效至 \(time)，已过期，请走有网络的通道；工作人员请更新数据",
                en:
                    "this gate's data was good until \(time): please use a gate with a network; staff, bring a new snapshot"
            )
            : Phrase(
                zh: "此票有效期至 \(time)，已过期，请到售票处购新票",
                en: "this pass was valid until \(time): please buy a new one at the ticket office")
    }

    private func lastDay(_ days: Int, _ time: String) -> Phrase {
        Phrase(
            zh: "此票自首次使用起 \(days) 个游园日有效，已于 \(time) 到期，请到售票处购新票",
            en:
                "this pass was good for \(days) park day(s) from its first use, until \(time): please buy a new one"
        )
    }

    private func begins(_ time: String) -> Phrase {
        Phrase(
            zh: "此票自 \(time) 起有效，请届时再来，或到售票处改签",
            en:
                "this pass is valid from \(time): please come back then, or have it changed at the ticket office"
        )
    }

    private func slot(_ begin: String, _ end: String, _ isOver: Bool) -> Phrase {
        isOver
            ? Phrase(
                zh: "预约时段 \(begin) 至 \(end) 已结束，请到售票处改签",
                en:
                    "the time slot from \(begin) to \(end) is over: please have it changed at the ticket office"
            )
            : Phrase(
                zh: "预约时段为 \(begin) 至 \(end)，请在该时段内入园",
                en: "the time slot is from \(begin) to \(end): please come back then")
    }

    private func zones(_ ofPass: [Code], _ ofGate: [Code]) -> Phrase {
        let opened = ofPass.map(\.text)
        guard !opened.isEmpty else { return plain }
        return Phrase(
            zh: "此票不能进入这里（\(ofGate.map(\.text).joined(separator: "、"))），可进入：\(opened.joined(separator: "、"))",
            en:
                "this pass does not open \(ofGate.map(\.text).joined(separator: ", ")); it opens \(opened.joined(separator: ", "))"
        )
    }
}

extension Refusal {
    private func use(_ shown: String, _ wanted: String) -> Phrase {
        let place = wanted.isEmpty ? ("入口", "an entrance") : ("“\(wanted)”柜台", "the \(wanted) counter")
        let made = shown.isEmpty ? ("入园", "entering") : ("“\(shown)”", "\(shown)")
        return Phrase(
            zh: "这个二维码是为\(made.0)生成的，这里是\(place.0)，请在手机上选择正确的用途再出示",
            en: "this code was made for \(made.1), and this is \(place.1): choose the right use on the phone")
    }

    private func inside(_ inside: Int, _ most: Int) -> Phrase {
        most == 1
            ? plain
            : Phrase(
                zh: "此票限 \(most) 人，其中 \(inside) 人已在园内，请先刷票出园，或减少人数",
                en:
                    "\(inside) of the \(most) persons of this pass are inside: check out first, or enter with fewer"
            )
    }

    private func entries(_ allowed: Int, _ isPerDay: Bool, _ last: String?) -> Phrase {
        let lastly = last.map { ("，上次入园：\($0)", " (last entry: \($0))") } ?? ("", "")
        return isPerDay
            ? Phrase(
                zh: "此票今日可入园 \(allowed) 次，已用完\(lastly.0)，请明天再来",
                en: "all \(allowed) entries of today are used\(lastly.1): please come back tomorrow")
            : Phrase(
                zh: "此票可入园 \(allowed) 次，已用完\(lastly.0)，请到售票处购新票",
                en:
                    "all \(allowed) entries of this pass are used\(lastly.1): please buy a new one at the ticket office"
            )
    }

    private func fewer(_ left: Int) -> Phrase {
        Phrase(
            zh: "此票还可入园 \(left) 人次，请减少人数", en: "\(left) more may enter with this pass: enter with fewer")
    }

    private func wait(_ minutes: Int) -> Phrase {
        Phrase(
            zh: "距上次入园时间太短，请 \(minutes) 分钟后再来",
            en: "it is too soon since the last entry: please come back in \(minutes) minute(s)")
    }

    private func perk(_ perk: Code, _ left: Int) -> Phrase? {
        switch reason {
        case .perkUnknown:
            Phrase(
                zh: "此票没有可在这里使用的权益“\(perk)”，请查看票面权益",
                en:
                    "this pass has no perk \(perk) that can be granted here: please see the perks printed on it"
            )
        case .perkUsedUp where left > 0:
            Phrase(
                zh: "权益“\(perk)”只剩 \(left) 次，请减少次数",
                en: "only \(left) use(s) of \(perk) are left: ask for fewer")
        case .perkUsedUp:
            Phrase(
                zh: "权益“\(perk)”已用完，可在柜台购买",
                en: "all uses of \(perk) have been granted; the perk can be bought at the counter")
        default:
            Phrase(
                zh: "网络中断，权益“\(perk)”现在最多可用 \(left) 次，请稍后再试或换一个柜台",
                en:
                    "without a network \(left) use(s) of \(perk) can be granted here: try again later or at another counter"
            )
        }
    }
}
