import Passes

/// What to tell whoever sells time slots and queue numbers.
extension Messages {
    static func slotRequired(_ plan: Code, _ begins: [DayTime]) -> Phrase {
        let list = begins.map(\.description)
        return Phrase(
            zh: "票种 \(plan) 按时段出售，请写明时段，如 --slot \"2027-05-01 09:00\"；开始时刻：\(list.joined(separator: "、"))",
            en:
                "plan \(plan) is sold by time slot; name one, as in --slot \"2027-05-01 09:00\"; slots begin at \(list.joined(separator: ", "))"
        )
    }

    static func slotNotOffered(_ text: String, _ plan: Code, _ begins: [DayTime]) -> Phrase {
        guard !begins.isEmpty else {
            return Phrase(
                zh: "票种 \(plan) 不按时段出售，请去掉时段“\(text)”",
                en: "plan \(plan) is not sold by time slot; leave “\(text)” out")
        }
        let list = begins.map(\.description)
        return Phrase(
            zh: "票种 \(plan) 没有时段“\(text)”，请写成“日期 开始时刻”，开始时刻：\(list.joined(separator: "、"))；也请核对停用日和星期",
            en:
                "plan \(plan) has no time slot “\(text)”; write day and begin, slots begin at \(list.joined(separator: ", ")), and see its black-out days and weekdays"
        )
    }

    static func slotOver(_ until: Moment) -> Phrase {
        Phrase(
            zh: "该时段已于 \(utc(until)) 结束，请换一个", en: "the time slot was over at \(utc(until)); name a later one"
        )
    }

    static func slotOutsideValidity(_ from: Moment, _ until: Moment) -> Phrase {
        Phrase(
            zh: "该时段 \(utc(from)) 至 \(utc(until)) 不在此票有效期内，请改时段或有效期",
            en:
                "the time slot from \(utc(from)) to \(utc(until)) is outside the pass's validity; change one of them"
        )
    }

    static func attributeMissing(_ key: Code) -> Phrase {
        Phrase(
            zh: "此票种按号入园，请写明号码，如 --attribute \(key)=128",
            en: "this plan queues by number; give one, as in --attribute \(key)=128")
    }
}
