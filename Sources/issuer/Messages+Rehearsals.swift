import Admission
import Passes

/// Words about tables of showings.
extension Messages {
    /// One showing of a table: what was expected, what came.
    static func rehearsed(_ row: RehearsedShowing) -> Phrase {
        let showing = row.showing
        let note = showing.note.map { " (\($0))" } ?? ""
        let what = "\(showing.number). \(showing.gate) \(showing.pass)\(note): \(row.got)"
        let said = Phrase(zh: row.text.map { "：" + $0.zh } ?? "", en: row.text.map { ": " + $0.en } ?? "")
        guard !row.isAsExpected else {
            return Phrase(zh: "✓ \(what)\(said.zh)", en: "✓ \(what)\(said.en)")
        }
        let wanted = expected(showing)
        return Phrase(
            zh: "✗ \(what)\(said.zh)\n  第 \(showing.place.line) 行：应为 \(wanted)",
            en: "✗ \(what)\(said.en)\n  line \(showing.place.line): expected \(wanted)")
    }

    /// How a whole table went.
    static func rehearsed(_ count: Int, differing: Int) -> Phrase {
        differing == 0
            ? Phrase(zh: "共 \(count) 次出示，结果全部符合", en: "\(count) showings, all as expected")
            : Phrase(
                zh: "共 \(count) 次出示，\(differing) 次不符\n提示：改票种或改用例，再试一次",
                en:
                    "\(count) showings, \(differing) not as expected\nhint: mend the plan or the table, and try again"
            )
    }

    private static func expected(_ showing: CaseShowing) -> String {
        var words = [showing.expectation]
        if let admits = showing.admits { words.append("admits \(admits)") }
        if let reasons = showing.reasons { words.append("reasons \(reasons.joined(separator: ", "))") }
        if let says = showing.says { words.append("says “\(says)”") }
        return words.joined(separator: ", ")
    }

    /// What to tell about a plan file or table that is only tried out.
    static func words(forTest error: PlanFileError, in file: String) -> Phrase {
        let lines = error.mistakes.map { words(for: $0, in: file) }
        return Phrase(
            zh: lines.map(\.zh).joined(separator: "\n") + "\n提示：改好全部 \(lines.count) 处后再试",
            en: lines.map(\.en).joined(separator: "\n") + "\nhint: mend all \(lines.count) and try again")
    }

    /// What is wrong in a table of showings.
    static func words(for problem: CaseProblem) -> Phrase {
        switch problem {
        case .badRegion(let text): Phrase(zh: "\(text) 不是景区代码", en: "\(text) is no region id")
        case .unknownTimeZone(let text):
            Phrase(zh: "本机不认识时区 \(text)", en: "this machine does not know the time zone \(text)")
        case .badDayStart(let text):
            Phrase(zh: "\(text) 应写作 HH:MM，并加引号", en: "\(text) is not HH:MM in quotes")
        case .badCurrency(let text): noCurrency(text)
        case .skippedTime(let text):
            Phrase(
                zh: "夏令时调整跳过了 \(text)，请写带时差的时间",
                en: "a change of clocks skips \(text); write the time with its offset")
        case .doubledTime(let text):
            Phrase(
                zh: "夏令时调整使 \(text) 出现两次，请写带时差的时间",
                en: "a change of clocks brings \(text) twice; write the time with its offset")
        case .noDateBefore(let text):
            Phrase(zh: "\(text) 前面没有日期，请写全", en: "no row before \(text) has a date; write it out")
        case .notInOrder:
            Phrase(zh: "时间早于上一行，请按先后排列", en: "this is earlier than the row before; put rows in order")
        case .badPerk(_, let problem): words(for: problem)
        case .badExpectation(let text):
            Phrase(
                zh: "“\(text)”不是闸机的回答，可写 admitted、refused 原因、check 核验项",
                en: "\"\(text)\" is no answer of a gate; write admitted, refused REASON or check CHECK…")
        case .notSold(let refusal): notSold(words(for: refusal))
        case .tooLarge: notSold(Phrase(zh: "票面内容放不进二维码", en: "it does not fit into a code"))
        case .notSoldYet: Phrase(zh: "此票到这时还没有售出", en: "the pass is sold only after this")
        case .nothingToCopy:
            Phrase(zh: "此前没有出示过动态码，无图可截", en: "no live code was shown before that could be copied")
        case .nothingToDo(let deed):
            Phrase(
                zh: "此前没有可以 \(deed.rawValue) 的出示", en: "there is no showing before to \(deed.rawValue)")
        }
    }

    private static func notSold(_ why: Phrase) -> Phrase {
        Phrase(zh: "这样不能出票：\(why.zh)", en: "the pass cannot be sold like this: \(why.en)")
    }
}
