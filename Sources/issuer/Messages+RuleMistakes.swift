import Passes

/// Words about mistakes in the expression of a rule.
extension Messages {
    /// What is wrong in a rule, and what to write instead.
    static func words(for problem: ExpressionMistake.Problem) -> Phrase {
        switch problem {
        case .tooLong(let bytes, let limit):
            Phrase(
                zh: "规则有 \(bytes) 字节，最多 \(limit)，请拆成几条",
                en: "the rule has \(bytes) bytes, at most \(limit); make several of it")
        case .tooDeep(let limit):
            Phrase(
                zh: "嵌套超过 \(limit) 层，请拆成几条",
                en: "more than \(limit) levels inside each other; make several rules of it")
        case .tooManyNodes(let limit):
            Phrase(zh: "超过 \(limit) 个部分，请拆成几条", en: "more than \(limit) parts; make several rules of it")
        case .unexpectedCharacter(let text): Phrase(zh: "这里不能有 \(text)", en: "\(text) has no meaning here")
        case .unterminatedText: Phrase(zh: "文字缺少后引号", en: "the text has no second quotation mark")
        case .badEscape(let text):
            Phrase(zh: "不支持 \(text)，只有 \\\" 和 \\\\", en: "\(text) is not read; only \\\" and \\\\ are")
        case .badText(let problem): words(for: problem)
        case .badDate(let text): Phrase(zh: "没有 \(text) 这一天", en: "there is no date \(text)")
        case .badTime(let text): Phrase(zh: "没有 \(text) 这个时刻", en: "there is no time of day \(text)")
        case .badNumber(let text): Phrase(zh: "\(text) 位数太多", en: "\(text) has too many digits")
        case .unknownUnit(let text):
            Phrase(zh: "没有单位 \(text)，可用 s、min、h、d", en: "\(text) is no unit; write s, min, h or d")
        case .unexpected(let found, let expected): unexpected(found, expected)
        case .unknownName(let text):
            Phrase(
                zh: "没有 \(text) 这个名称；文字请加引号，名称见 Docs/Formats/Expressions.md",
                en: "there is no name \(text); put text in quotes, names are in Docs/Formats/Expressions.md")
        case .unknownFunction(let text):
            Phrase(
                zh: "没有函数 \(text)，见 Docs/Formats/Expressions.md",
                en: "there is no function \(text); see Docs/Formats/Expressions.md")
        case .argumentCount(let function, let takes, let given):
            Phrase(
                zh: "\(function) 需要 \(takes) 个参数，这里有 \(given) 个",
                en: "\(function) takes \(takes) values, here are \(given)")
        default: typeWords(for: problem)
        }
    }

    private static func typeWords(for problem: ExpressionMistake.Problem) -> Phrase {
        switch problem {
        case .wrongType(let expected, let found):
            Phrase(
                zh: "应为\(words(for: expected).zh)，这里是\(words(for: found).zh)",
                en: "expected \(words(for: expected).en), found \(words(for: found).en)")
        case .notComparable(let left, let right):
            Phrase(
                zh: "\(words(for: left).zh)不能与\(words(for: right).zh)比较",
                en: "\(words(for: left).en) is not compared with \(words(for: right).en)")
        case .notOrdered(let type):
            Phrase(
                zh: "\(words(for: type).zh)没有先后大小，只能用 ==、!= 和 in […]",
                en: "\(words(for: type).en) has no order; use ==, != or in […]")
        case .notComputable(let sign, let left, let right):
            Phrase(
                zh: "\(words(for: left).zh)和\(words(for: right).zh)之间不能用 \(sign)",
                en: "\(words(for: left).en) \(sign) \(words(for: right).en) makes no sense")
        case .neverMissing:
            Phrase(zh: "真假值从不缺失", en: "true or false is never missing; leave the function out")
        case .needsCode: Phrase(zh: "这里应写带引号的代码", en: "a code in quotes must stand here")
        case .badCode(let text): badCode(text)
        case .unknownZone(let zone, let known):
            Phrase(
                zh: "票种没有区域 \(zone)，可用：\(known.joined(separator: "、"))",
                en: "the plan opens no zone \(zone); it opens \(known.joined(separator: ", "))")
        case .unknownAttribute(let key, let known):
            Phrase(
                zh: "票种没有声明属性 \(key)，已声明：\(known.joined(separator: "、"))",
                en: "the plan declares no attribute \(key); declared: \(known.joined(separator: ", "))")
        case .personalAttribute(let key):
            Phrase(
                zh: "\(key) 是个人信息，不在票面上，规则不能使用",
                en: "\(key) is personal and not on the pass, so no rule can ask for it")
        case .emptyRange(let low, let high):
            Phrase(
                zh: "\(low)..\(high) 是空的；跨过午夜请写两段",
                en: "\(low)..\(high) holds nothing; across midnight write two ranges")
        default: Phrase(zh: "规则读不懂", en: "the rule cannot be read")
        }
    }

    private static func unexpected(_ found: String, _ expected: ExpressionMistake.Expectation) -> Phrase {
        let wanted = words(for: expected)
        return found.isEmpty
            ? Phrase(zh: "规则到此中断，还应有\(wanted.zh)", en: "the rule ends here, but \(wanted.en) must follow")
            : Phrase(zh: "这里是 \(found)，应为\(wanted.zh)", en: "found \(found), expected \(wanted.en)")
    }

    private static func words(for expected: ExpressionMistake.Expectation) -> Phrase {
        switch expected {
        case .value: Phrase(zh: "一个值、名称或函数", en: "a value, name or function")
        case .end: Phrase(zh: "结尾、and 或 or", en: "the end, and, or or")
        case .closingParenthesis: Phrase(zh: " )", en: ")")
        case .commaOrParenthesis: Phrase(zh: "逗号或 )", en: ", or )")
        case .commaOrBracket: Phrase(zh: "逗号或 ]", en: ", or ]")
        case .list: Phrase(zh: " […] 或范围 a..b", en: "[…] or a range a..b")
        case .in: Phrase(zh: " in", en: "in")
        }
    }

    private static func words(for type: ExpressionType) -> Phrase {
        switch type {
        case .truth: Phrase(zh: "真假值", en: "true or false")
        case .number: Phrase(zh: "整数", en: "a whole number")
        case .text: Phrase(zh: "文字", en: "a text")
        case .date: Phrase(zh: "日期", en: "a date")
        case .time: Phrase(zh: "时刻", en: "a time of day")
        case .weekday: Phrase(zh: "星期", en: "a weekday")
        case .duration: Phrase(zh: "时长", en: "a duration")
        case .moment: Phrase(zh: "时间点", en: "a moment")
        }
    }
}
