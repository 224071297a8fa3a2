extension PlanFileMistake: CustomStringConvertible {
    /// Place, path and problem in plain English, for engineers; people's text is made by each program.
    public var description: String {
        path.isEmpty ? "\(place): \(problem)" : "\(place): \(path): \(problem)"
    }
}

extension PlanFileMistake.Problem: CustomStringConvertible {
    /// The problem in plain English.
    public var description: String {
        switch self {
        case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes, at most \(limit) are read"
        case .notUTF8: "the file is not UTF-8"
        case .unreadable(let words): "this cannot be read as YAML: \(words)"
        case .emptyFile: "the file is empty"
        case .alias: "anchors and aliases are not read; write the value out, or put the text in quotes"
        case .tooDeep(let limit): "more than \(limit) levels inside each other"
        case .tag(let tag): "the tag \(tag) is not read"
        case .keyIsNoText: "a key must be a word"
        case .unknownKey(let key, let known):
            "unknown key \(key); known here: \(known.joined(separator: ", "))"
        case .duplicateKey(let key, let first): "\(key) stands here twice, first at \(first)"
        case .missingKey(let key): "\(key) is missing"
        case .wrongType(let expected, let found): "expected \(expected.words), found \(found.words)"
        case .duplicateItem(let word): "\(word) is in this list twice"
        case .duplicatePlan(let code, let first): "plan \(code) is in this file twice, first at \(first)"
        case .tooMany(let count, let limit): "\(count) are too many, at most \(limit)"
        case .emptyList: "at least one is needed"
        default: wordsForValues
        }
    }

    private var wordsForValues: String {
        switch self {
        case .badCode(let text): "\(text) is no code: 1 to 16 of a-z, 0-9 and hyphen"
        case .badText(let problem): "\(problem)"
        case .badDate(let text):
            "\(text) is no date like 2026-05-01 and no time like 2026-05-01T09:00:00+08:00"
        case .badAmount(let text, let problem): "\(text): \(problem)"
        case .outOfRange(let text, let from, let to): "\(text) is not between \(from) and \(to)"
        case .unknownChoice(let word, let known):
            "\(word) is none of \(known.joined(separator: ", "))"
        case .emptyValidity(let from, let until): "until \(until) does not come after from \(from)"
        case .perkWithoutKind: "a perk needs uses, percent or amount"
        case .perkWithTwoKinds: "a perk has percent or amount, not both"
        case .offlineAboveUses(let offline, let uses):
            uses == 0
                ? "a perk without limit takes no offline count"
                : "\(offline) uses offline are more than \(uses) uses"
        case .personalAndPublic(let key):
            "\(key) cannot be personal and public; write personal: false or public: false"
        default: "mistake"
        }
    }
}

extension PlanFileMistake.Kind {
    /// The kind with its article.
    fileprivate var words: String {
        switch self {
        case .text: "a text"
        case .integer: "a whole number"
        case .amount: "an amount"
        case .bool: "true or false"
        case .list: "a list"
        case .table: "keys with values"
        case .date: "a date or time"
        case .decimal: "a number with decimals"
        case .nothing: "nothing"
        }
    }
}
