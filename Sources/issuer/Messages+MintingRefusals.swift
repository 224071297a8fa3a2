import Passes

extension Messages {
    /// Why a pass is not minted as asked, and what can be asked instead.
    static func words(for refusal: MintingRefusal) -> Phrase {
        switch refusal {
        case .keyNotValid(let now, let from, let until): keyNotValid(now, from, until)
        case .outlivesKey(let expires, let verifyUntil): outlivesKey(expires, verifyUntil)
        case .keyCutOff: keyCutOff
        case .badDate(let text): badDate(text)
        case .emptyValidity(let from, let until): emptyValidity(from, until)
        case .alreadyOver(let until): alreadyOver(until)
        case .tooLate(let until): tooLate(until)
        case .zoneNotInPlan(let zone, let plan): zoneNotInPlan(zone, plan)
        case .slotRequired(let plan, let begins): slotRequired(plan, begins)
        case .slotNotOffered(let text, let plan, let begins): slotNotOffered(text, plan, begins)
        case .slotOver(let until): slotOver(until)
        case .slotOutsideValidity(let from, let until): slotOutsideValidity(from, until)
        case .attributeMissing(let key): attributeMissing(key)
        case .persons(let count): persons(count)
        case .holderNotAllowed(let plan): holderNotAllowed(plan)
        case .holderRequired(let plan): holderRequired(plan)
        case .holderKey: holderKeyUnfit
        case .attributeForm(let text): attributeForm(text)
        case .attributeTwice(let key): attributeTwice(key)
        case .attributeType(let key, let expected, let text): attributeType(key, expected, text)
        case .attributeText(let key, let problem): attributeText(key, problem)
        case .tooManyAttributes(let count): tooManyAttributes(count)
        case .perkTwice(let code): perkTwice(code)
        case .tooManyPerks(let count): tooManyPerks(count)
        }
    }

    /// Why claims do not become a token.
    static func words(for error: MintingError) -> Phrase {
        switch error {
        case .tooLong(let size, let limit, let parts): tooLong(size, limit, parts)
        case .holderKeyUnfit: holderKeyUnfit
        case .broken(let rule):
            Phrase(
                zh: "票面内容违反规则 \(rule)，请对照 Docs/Formats/PassToken.md",
                en: "the pass would break rule \(rule) of Docs/Formats/PassToken.md")
        case .notAsAsked:
            Phrase(
                zh: "票面内容有重复项，或计次权益没有写次数，请检查权益和属性",
                en: "something is asked for twice, or a counted perk has no uses; check perks and attributes")
        }
    }
}

extension Messages {
    private static func tooLong(_ size: Int, _ limit: Int, _ parts: [MintingError.Part]) -> Phrase {
        let largest = parts.prefix(5).map { (words(for: $0.name), $0.byteCount) }
        return Phrase(
            zh: "票面内容有 \(size) 字节，最多 \(limit) 字节，可去掉（字节数）："
                + largest.map { "\($0.zh)（\($1)）" }.joined(separator: "、"),
            en: "the token has \(size) bytes, at most \(limit) fit; leave out some of (bytes): "
                + largest.map { "\($0.en) (\($1))" }.joined(separator: ", "))
    }

    private static func words(for part: MintingError.Part.Name) -> Phrase {
        switch part {
        case .attribute(let key): Phrase(zh: "属性 \(key)", en: "attribute \(key)")
        case .perk(let code): Phrase(zh: "权益 \(code)", en: "perk \(code)")
        case .zone(let code): Phrase(zh: "区域 \(code)", en: "zone \(code)")
        case .note(let key): Phrase(zh: "备注 \(key)", en: "note \(key)")
        }
    }

    private static func keyNotValid(_ now: Moment, _ from: Moment, _ until: Moment) -> Phrase {
        Phrase(
            zh: "出票密钥可用于 \(utc(from)) 至 \(utc(until))，现在是 \(utc(now))，请校准时钟或换用新密钥",
            en:
                "the issuer key signs from \(utc(from)) to \(utc(until)), and now it is \(utc(now)); set the clock or bring a new key"
        )
    }

    private static func outlivesKey(_ expires: Moment, _ verifyUntil: Moment) -> Phrase {
        Phrase(
            zh: "此票到 \(utc(expires)) 才到期，晚于出票密钥的期限 \(utc(verifyUntil))，请把结束时间提前",
            en:
                "the pass would end at \(utc(expires)), after the issuer key verifies, \(utc(verifyUntil)); name an earlier end"
        )
    }

    private static let keyCutOff = Phrase(
        zh: "出票密钥已停用，请换用新密钥", en: "the issuer key is cut off; bring a new key")

    private static func emptyValidity(_ from: Moment, _ until: Moment) -> Phrase {
        Phrase(
            zh: "此票从 \(utc(from)) 开始，到 \(utc(until)) 结束，结束时间应晚于开始时间",
            en: "the pass would begin at \(utc(from)) and end at \(utc(until)); name an end after its begin")
    }

    private static func alreadyOver(_ until: Moment) -> Phrase {
        Phrase(
            zh: "此票在 \(utc(until)) 已过期，请填更晚的结束时间，或换一个在售票种",
            en: "the pass would have ended at \(utc(until)); name a later end, or another plan")
    }

    private static func tooLate(_ until: Moment) -> Phrase {
        Phrase(
            zh: "结束时间 \(utc(until)) 太晚，请提前到 2106 年 2 月以前",
            en: "no token can end as late as \(utc(until)); name an end before February 2106")
    }

    private static func zoneNotInPlan(_ zone: Code, _ plan: Code) -> Phrase {
        Phrase(
            zh: "票种 \(plan) 不含区域 \(zone)，请从该票种的区域里选",
            en: "plan \(plan) does not open zone \(zone); pick from the plan's zones")
    }

    private static func persons(_ count: Int) -> Phrase {
        Phrase(
            zh: "人数 \(count) 不对，应为 1 至 65535", en: "\(count) persons are not between 1 and 65535")
    }

    private static func holderNotAllowed(_ plan: Code) -> Phrase {
        Phrase(
            zh: "票种 \(plan) 不绑定持票人，请去掉持票人公钥",
            en: "plan \(plan) binds no pass to a holder; leave the holder key out")
    }

    private static func holderRequired(_ plan: Code) -> Phrase {
        Phrase(
            zh: "票种 \(plan) 必须绑定持票人，请填持票人公钥", en: "plan \(plan) needs a holder key; name one")
    }

    private static let holderKeyUnfit = Phrase(
        zh: "持票人公钥不合规，请让持票人在手机上重新生成",
        en: "the holder key is no Ed25519 key of the prime-order group; have the phone make another")
}

extension Messages {
    /// Shows the key at most: what stands behind `=`, or stands there without one, may be somebody's name.
    private static func attributeForm(_ text: String) -> Phrase {
        let key = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let named = key.count == 2 ? ("（这里的键是“\(key[0])”）", "; this key is “\(key[0])”") : ("", "")
        return Phrase(
            zh: "属性应写成 键=值，键为 1 至 16 个小写字母、数字或连字符\(named.0)",
            en: "an attribute is written key=value, its key 1 to 16 of a-z, 0-9 and hyphen\(named.1)")
    }

    private static func attributeTwice(_ key: Code) -> Phrase {
        Phrase(
            zh: "属性 \(key) 重复，请只留一个", en: "attribute \(key) is given twice; leave one of them")
    }

    private static func attributeType(
        _ key: Code, _ expected: Plan.AttributeRule.ValueType, _ text: String
    ) -> Phrase {
        let wanted =
            switch expected {
            case .text: Phrase(zh: "文字", en: "a text")
            case .integer: Phrase(zh: "不超过 15 位的整数", en: "a whole number of at most 15 digits")
            case .bool: Phrase(zh: " true 或 false", en: "true or false")
            }
        return Phrase(
            zh: "属性 \(key) 应为\(wanted.zh)，不能是“\(text)”",
            en: "attribute \(key) is to be \(wanted.en), not “\(text)”")
    }

    private static func attributeText(_ key: Code, _ problem: TextProblem) -> Phrase {
        let problem = words(for: problem)
        return Phrase(zh: "属性 \(key)：\(problem.zh)", en: "attribute \(key): \(problem.en)")
    }

    private static func tooManyAttributes(_ count: Int) -> Phrase {
        Phrase(
            zh: "有 \(count) 个属性，一张票最多 16 个，请减少",
            en: "\(count) attributes are too many, a pass has at most 16; leave some out")
    }

    private static func perkTwice(_ code: Code) -> Phrase {
        Phrase(zh: "权益 \(code) 重复，请只留一个", en: "perk \(code) is given twice; leave one of them")
    }

    private static func tooManyPerks(_ count: Int) -> Phrase {
        Phrase(
            zh: "有 \(count) 项权益，一张票最多 16 项，请减少",
            en: "\(count) perks are too many, a pass has at most 16; leave some out")
    }

    /// A time without a region's clock at hand: `2026-05-01 09:30:00 UTC`.
    static func utc(_ moment: Moment) -> String {
        moment.rfc3339.prefix { $0 != "." }.replacing("T", with: " ") + " UTC"
    }
}
