import Passes

/// What a plan's further rules say, and how far clocks are off.
extension Refusal {
    func entriesHere(
        _ zone: Code?, _ allowed: Int, _ made: Int, _ limit: EntryLimit, _ last: String?
    ) -> Phrase {
        let place = zone.map { Phrase(zh: "在“\($0)”", en: " into \($0)") } ?? Phrase(zh: "", en: "")
        let lastly =
            last.map { Phrase(zh: "，上次：\($0)", en: " (last entry: \($0))") } ?? Phrase(zh: "", en: "")
        guard made >= allowed else {
            return Phrase(
                zh: "此票\(place.zh)\(Self.period(limit).zh)还可入 \(allowed - made) 人次，请减少人数",
                en: "\(allowed - made) more may enter\(place.en)\(Self.period(limit).en): enter with fewer")
        }
        return Phrase(
            zh: "此票\(place.zh)\(Self.period(limit).zh)可入 \(allowed) 次，已用完\(lastly.zh)，\(Self.next(limit).zh)",
            en:
                "all \(allowed) entries\(place.en)\(Self.period(limit).en) are used\(lastly.en): \(Self.next(limit).en)"
        )
    }

    private static func period(_ limit: EntryLimit) -> Phrase {
        switch limit {
        case .total: Phrase(zh: "共", en: "")
        case .day: Phrase(zh: "今日", en: " today")
        case .slot: Phrase(zh: "本时段", en: " within this time slot")
        }
    }

    private static func next(_ limit: EntryLimit) -> Phrase {
        switch limit {
        case .total:
            Phrase(zh: "可游览其他区域，或到售票处咨询", en: "please visit another zone, or ask at the ticket office")
        case .day: Phrase(zh: "请明天再来", en: "please come back tomorrow")
        case .slot: Phrase(zh: "请到售票处咨询", en: "please ask at the ticket office")
        }
    }

    func handedBack(_ minutes: Int, _ last: String?) -> Phrase {
        let lastly = last.map { Phrase(zh: "（\($0)）", en: " (\($0))") } ?? Phrase(zh: "", en: "")
        return Phrase(
            zh: "此票刚刚已在这里入园\(lastly.zh)，不能转给他人使用；请 \(minutes) 分钟后再来，若有误请找工作人员",
            en:
                "this pass was let in here just now\(lastly.en) and cannot be passed on: wait \(minutes) minute(s), or ask staff if that is wrong"
        )
    }

    func full(_ zone: Code, _ inside: Int, _ most: Int) -> Phrase {
        let left = most - inside
        return left > 0
            ? Phrase(
                zh: "“\(zone)”还能进 \(left) 人（限 \(most) 人），请减少人数或稍候",
                en: "\(zone) has room for \(left) more of \(most): enter with fewer, or wait")
            : Phrase(
                zh: "“\(zone)”已满员（限 \(most) 人），请稍候或先游览其他区域",
                en: "\(zone) is full with \(most) persons: please wait, or visit another zone first")
    }

    func age(_ hours: Int, _ most: Int) -> Phrase {
        Phrase(
            zh: "本闸机的票务数据是 \(hours) 小时前的，此票种要求不超过 \(most) 小时，请走有网络的通道；工作人员请更新数据",
            en:
                "this gate's data is \(hours) hours old, and this pass allows \(most): please use a gate with a network; staff, bring a new snapshot"
        )
    }

    func called(_ call: QueueCall, by clock: WallClock) -> Phrase {
        Phrase(
            zh: "票有效，您的号码 \(call.number) 大约 \(clock.time(call.at)) 叫号，请届时再来",
            en:
                "valid, your number \(call.number) is called about \(clock.time(call.at)): please come back then"
        )
    }

    func missed(_ call: QueueCall, by clock: WallClock) -> Phrase {
        let until = clock.time(call.until ?? call.at)
        guard let again = call.again else {
            return Phrase(
                zh: "您的号码 \(call.number) 于 \(clock.time(call.at)) 叫号，保留至 \(until)，已过号，请到售票处咨询",
                en:
                    "your number \(call.number) was called at \(clock.time(call.at)) and held until \(until): please ask at the ticket office"
            )
        }
        return Phrase(
            zh: "您的号码 \(call.number) 于 \(clock.time(call.at)) 叫号，已过号，请 \(clock.time(again)) 起再来，迟到者届时入园",
            en:
                "your number \(call.number) was called at \(clock.time(call.at)): latecomers are let in from \(clock.time(again)), please come back then"
        )
    }
}
