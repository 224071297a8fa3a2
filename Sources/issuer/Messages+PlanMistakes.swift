import Passes

extension Messages {
    /// What to tell about a plan file: a line a mistake, then what to do.
    static func words(for error: PlanFileError, in file: String) -> Phrase {
        let lines = error.mistakes.map { words(for: $0, in: file) }
        return Phrase(
            zh: lines.map(\.zh).joined(separator: "\n") + "\n提示：改好全部 \(lines.count) 处后再上架，尚未上架任何票种",
            en: lines.map(\.en).joined(separator: "\n")
                + "\nhint: mend all \(lines.count) and add again; nothing was put on sale")
    }

    static func words(for mistake: PlanFileMistake, in file: String) -> Phrase {
        let place = "\(file):\(mistake.place)"
        let problem = words(for: mistake.problem)
        return mistake.path.isEmpty
            ? Phrase(zh: "\(place)：\(problem.zh)", en: "\(place): \(problem.en)")
            : Phrase(
                zh: "\(place)：\(mistake.path)：\(problem.zh)", en: "\(place): \(mistake.path): \(problem.en)")
    }

    /// What is wrong in a plan file, and what is expected there.
    static func words(for problem: PlanFileMistake.Problem) -> Phrase {
        switch problem {
        case .tooLarge(let bytes, let limit): fileTooLarge(bytes, limit)
        case .notUTF8: Phrase(zh: "文件不是 UTF-8，请另存为 UTF-8", en: "the file is not UTF-8; save it as UTF-8")
        case .unreadable(let detail): unreadable(detail)
        case .emptyFile: Phrase(zh: "文件是空的，请写入票种", en: "the file is empty; write a plan into it")
        case .alias: alias
        case .tooDeep(let limit): tooDeep(limit)
        case .tag(let tag): Phrase(zh: "不支持标签 \(tag)，请去掉", en: "the tag \(tag) is not read; leave it out")
        case .keyIsNoText: Phrase(zh: "键应为一个词", en: "a key must be a word")
        case .unknownKey(let key, let known): unknownKey(key, known)
        case .duplicateKey(let key, let first): duplicateKey(key, first)
        case .missingKey(let key): Phrase(zh: "缺少 \(key)，请补上", en: "\(key) is missing; add it")
        case .wrongType(let expected, let found): wrongType(expected, found)
        case .badCode(let text): badCode(text)
        case .badText(let problem): words(for: problem)
        case .badDate(let text): badDate(text)
        case .badTime(let text): badTime(text)
        case .badDays(let text): badDays(text)
        case .noNumber(let key): noNumber(key)
        case .badAmount(let text, let problem): badAmount(text, problem)
        case .outOfRange(let text, let from, let to): outOfRange(text, from, to)
        case .unknownChoice(let word, let known): unknownChoice(word, known)
        case .duplicateItem(let word): duplicateItem(word)
        case .duplicatePlan(let code, let first): duplicatePlan(code, first)
        case .tooMany(let count, let limit): tooMany(count, limit)
        case .emptyList: Phrase(zh: "至少要有一项", en: "at least one is needed")
        case .emptyValidity(let from, let until): emptyValidity(from, until)
        case .perkWithoutKind: perkWithoutKind
        case .perkWithTwoKinds: perkWithTwoKinds
        case .offlineAboveUses(let offline, let uses): offlineAboveUses(offline, uses)
        case .ruleWithoutEffect:
            Phrase(zh: "规则应写 require（必须）或 refuse（拒绝）之一", en: "a rule has require or refuse, one of them")
        case .badRule(let problem): words(for: problem)
        case .badCase(let problem): words(for: problem)
        case .personalAndPublic(let key): personalAndPublic(key)
        }
    }
}

extension Messages {
    private static func unreadable(_ detail: String) -> Phrase {
        Phrase(
            zh: "这里不合 YAML 的写法（\(detail)），请检查缩进、冒号和引号",
            en: "this cannot be read as YAML: \(detail); check indents, colons and quotes")
    }

    private static let alias = Phrase(
        zh: "不支持锚点（&）和别名（*），请把内容写全，或给文字加引号",
        en: "anchors and aliases are not read; write the value out, or put the text in quotes")

    private static func tooDeep(_ limit: Int) -> Phrase {
        Phrase(
            zh: "嵌套超过 \(limit) 层，请对照 Docs/Formats/Plan.md",
            en: "more than \(limit) levels inside each other; see Docs/Formats/Plan.md")
    }

    private static func unknownKey(_ key: String, _ known: [String]) -> Phrase {
        Phrase(
            zh: "这里没有 \(key) 这个键，可用的键：\(known.joined(separator: "、"))",
            en: "unknown key \(key); known here: \(known.joined(separator: ", "))")
    }

    private static func duplicateKey(_ key: String, _ first: FilePlace) -> Phrase {
        Phrase(
            zh: "\(key) 重复出现，前一处在 \(first)，请只留一处",
            en: "\(key) stands here twice, first at \(first); leave one of them")
    }

    private static func duplicateItem(_ word: String) -> Phrase {
        Phrase(
            zh: "列表里 \(word) 重复出现，请只留一个",
            en: "\(word) is in this list twice; leave one of them")
    }

    private static func duplicatePlan(_ code: String, _ first: FilePlace) -> Phrase {
        Phrase(
            zh: "票种 \(code) 在文件里重复出现，前一处在 \(first)，请改代码或只留一个",
            en: "plan \(code) is in this file twice, first at \(first); rename or leave out one of them")
    }

    private static func wrongType(_ expected: PlanFileMistake.Kind, _ found: PlanFileMistake.Kind) -> Phrase {
        let isBare = expected == .text && [.integer, .decimal, .bool].contains(found)
        let quotes = isBare ? ("；请加引号", "; put it in quotes") : ("", "")
        let (wanted, seen) = (words(for: expected), words(for: found))
        return Phrase(
            zh: "应为\(wanted.zh)，这里是\(seen.zh)\(quotes.0)",
            en: "expected \(wanted.en), found \(seen.en)\(quotes.1)")
    }

    private static func words(for kind: PlanFileMistake.Kind) -> Phrase {
        switch kind {
        case .text: Phrase(zh: "文字", en: "a text")
        case .integer: Phrase(zh: "整数", en: "a whole number")
        case .amount: Phrase(zh: "金额", en: "an amount")
        case .bool: Phrase(zh: " true 或 false", en: "true or false")
        case .list: Phrase(zh: "列表", en: "a list")
        case .table: Phrase(zh: "“键: 值”", en: "keys with values")
        case .date: Phrase(zh: "日期或时间", en: "a date or time")
        case .decimal: Phrase(zh: "小数", en: "a number with decimals")
        case .time: Phrase(zh: "时刻（如 09:00）", en: "a time such as 09:00")
        case .nothing: Phrase(zh: "空值", en: "nothing")
        }
    }

    private static func outOfRange(_ text: String, _ from: Int, _ to: Int) -> Phrase {
        Phrase(zh: "\(text) 超出范围，应为 \(from) 至 \(to)", en: "\(text) is not between \(from) and \(to)")
    }

    private static func unknownChoice(_ word: String, _ known: [String]) -> Phrase {
        Phrase(
            zh: "不能是 \(word)，可选：\(known.joined(separator: "、"))",
            en: "\(word) is none of \(known.joined(separator: ", "))")
    }

    private static func badTime(_ text: String) -> Phrase {
        Phrase(
            zh: "“\(text)”不是时刻，请写成 09:00，从 00:00 到 24:00",
            en: "“\(text)” is no time of the day; write it as 09:00, from 00:00 to 24:00")
    }

    private static func badDays(_ text: String) -> Phrase {
        Phrase(
            zh: "“\(text)”不是日期，请写成 2027-05-01，或 2027-05-01..2027-05-03",
            en: "“\(text)” is no date; write 2027-05-01, or 2027-05-01..2027-05-03 for several in a row")
    }

    private static func noNumber(_ key: String) -> Phrase {
        Phrase(
            zh: "排队号应在票面上：请在 attributes 里写 \(key): {type: integer}，且不设为个人信息",
            en:
                "a queue number is read off the pass: declare \(key): {type: integer} under attributes, not personal"
        )
    }

    private static func tooMany(_ count: Int, _ limit: Int) -> Phrase {
        Phrase(
            zh: "有 \(count) 项，最多 \(limit) 项，请减少",
            en: "\(count) are too many, at most \(limit); leave some out")
    }

    private static func emptyValidity(_ from: String, _ until: String) -> Phrase {
        Phrase(
            zh: "结束时间 until \(until) 应晚于开始时间 from \(from)",
            en: "until \(until) does not come after from \(from); name a later end")
    }

    private static let perkWithoutKind = Phrase(
        zh: "权益应写明 uses（次数）、percent（减免百分比）或 amount（金额）",
        en: "a perk needs uses, percent or amount")

    private static let perkWithTwoKinds = Phrase(
        zh: "权益的 percent（减免百分比）和 amount（金额）只能写一个",
        en: "a perk has percent or amount, not both; leave one of them")

    private static func offlineAboveUses(_ offline: Int, _ uses: Int) -> Phrase {
        uses == 0
            ? Phrase(
                zh: "不限次数的权益不写 offline，请去掉",
                en: "a perk without limit takes no offline count; leave offline out")
            : Phrase(
                zh: "断网可用次数 offline \(offline) 不能多于总次数 uses \(uses)",
                en: "\(offline) uses offline are more than \(uses) uses; lower offline")
    }

    private static func personalAndPublic(_ key: String) -> Phrase {
        Phrase(
            zh: "属性 \(key) 不能既是个人信息又公开，请写 personal: false 或 public: false",
            en: "\(key) cannot be personal and public; write personal: false or public: false")
    }
}
