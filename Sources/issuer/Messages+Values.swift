import Passes

/// Sentences about values that files and options share.
extension Messages {
    /// What is wrong with a text.
    static func words(for problem: TextProblem) -> Phrase {
        switch problem {
        case .empty: Phrase(zh: "文字是空的，请填写", en: "the text is empty; write one")
        case .tooLong(let bytes, let limit):
            Phrase(
                zh: "文字有 \(bytes) 字节，最多 \(limit) 字节（一个汉字三字节），请写短些",
                en: "the text has \(bytes) bytes of UTF-8, at most \(limit); shorten it")
        case .controlCharacter(let value):
            Phrase(
                zh: "文字里有控制字符 \(unicode(value))（如换行），请删去",
                en:
                    "the text holds the control character \(unicode(value)), a line break for instance; delete it"
            )
        case .directionCharacter(let value):
            Phrase(
                zh: "文字里有改变书写方向的字符 \(unicode(value))，请删去",
                en: "the text holds the direction character \(unicode(value)); delete it")
        case .unassignedCharacter(let value):
            Phrase(
                zh: "文字里有 Unicode 14.0 没有的字符 \(unicode(value))，请换一个",
                en: "the text holds \(unicode(value)), unknown to Unicode 14.0; use another")
        case .spaceAtAnEnd:
            Phrase(zh: "文字首尾有空格，请删去", en: "the text begins or ends with a space; delete it")
        }
    }

    /// What is wrong with an amount.
    static func words(for problem: AmountProblem) -> Phrase {
        switch problem {
        case .notAnAmount: Phrase(zh: "不是金额，应如 15 或 15.00", en: "no amount like 15 or 15.00")
        case .tooManyDecimals(let currency, let allowed):
            allowed == 0
                ? Phrase(zh: "\(currency) 没有小数", en: "\(currency) has no decimals; write a whole number")
                : Phrase(
                    zh: "\(currency) 最多 \(allowed) 位小数", en: "\(currency) has at most \(allowed) decimals")
        case .outOfBounds:
            Phrase(
                zh: "金额应大于零，且不超过 2^53 − 1 个最小货币单位（如分）",
                en: "an amount is more than nothing and at most 2^53 - 1 minor units")
        }
    }

    /// What is wrong with the SPEC of a perk.
    static func words(for problem: PerkSpecProblem) -> Phrase {
        switch problem {
        case .form(let text):
            Phrase(
                zh: "\(text)：权益应写成 代码=次数、代码=减免%、代码=减免%x次数 或 代码=金额x次数，如 coffee=2、dining=20%（减 20%）",
                en: "\(text): a perk is written CODE=USES, CODE=N%, CODE=N%xUSES or CODE=AMOUNTxUSES")
        case .code(let text): badCode(text)
        case .percent(let text):
            Phrase(zh: "减免 \(text) 不对，应为 1% 至 100%", en: "\(text) is not between 1% and 100%")
        case .amount(let text, let problem): badAmount(text, problem)
        case .uses(let text):
            Phrase(
                zh: "次数“\(text)”不对，应为 0 至 65535，0 表示不限；减免金额请写成 shop=20.00x1",
                en:
                    "'\(text)' is no number of uses, 0 to 65535 (0 is without limit); money off is written shop=20.00x1"
            )
        }
    }
}

extension Messages {
    static func badCode(_ text: String) -> Phrase {
        Phrase(
            zh: "“\(text)”不是代码，应为 1 至 16 个小写字母、数字或连字符",
            en: "\(text) is no code: 1 to 16 of a-z, 0-9 and hyphen")
    }

    static func badDate(_ text: String) -> Phrase {
        Phrase(
            zh: "“\(text)”不是日期或时间，应如 2026-05-01 或 2026-05-01T09:00:00+08:00",
            en: "\(text) is no date like 2026-05-01 and no time like 2026-05-01T09:00:00+08:00")
    }

    static func badAmount(_ text: String, _ problem: AmountProblem) -> Phrase {
        let problem = words(for: problem)
        return Phrase(zh: "\(text)：\(problem.zh)", en: "\(text): \(problem.en)")
    }

    static func fileTooLarge(_ bytes: Int, _ limit: Int) -> Phrase {
        Phrase(
            zh: "文件有 \(bytes) 字节，最多 \(limit) 字节，请分成几个文件",
            en: "the file has \(bytes) bytes, at most \(limit) are read; split it")
    }

    static func notOnSale(_ plan: String, _ onSale: [String]) -> Phrase {
        guard !onSale.isEmpty else {
            return Phrase(
                zh: "没有票种 \(plan)，还没有任何票种上架，请先用 issuer plan add 上架",
                en: "no plan \(plan) is on sale, nor any other; put plans on sale with issuer plan add")
        }
        return Phrase(
            zh: "没有票种 \(plan)，在售：\(onSale.joined(separator: "、"))",
            en: "no plan \(plan) is on sale; on sale: \(onSale.joined(separator: ", "))")
    }

    /// `U+200E`.
    private static func unicode(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
