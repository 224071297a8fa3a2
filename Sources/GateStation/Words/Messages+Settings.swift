import Passes

extension Messages {
    /// What to tell about a settings file: a line a mistake.
    static func words(for error: SettingsError) -> Phrase {
        let (file, mistakes) = (error.file, error.mistakes)
        return Phrase(
            zh: mistakes.map { "\(file)\(place($0))：\(words($0.problem).zh)" }.joined(separator: "\n"),
            en: mistakes.map { "\(file)\(place($0)): \(words($0.problem).en)" }.joined(separator: "\n"))
    }

    private static func place(_ mistake: SettingsMistake) -> String { mistake.place.map { ":\($0)" } ?? "" }

    private static func words(_ problem: SettingsMistake.Problem) -> Phrase {
        switch problem {
        case .unknownKey(let key, let known):
            Phrase(
                zh: "没有 \(key) 这项设置，这里可写：\(known.joined(separator: "、"))；请对照 Docs/Settings.md",
                en:
                    "there is no setting \(key); here stand \(known.joined(separator: ", ")); see Docs/Settings.md"
            )
        case .duplicateKey(let key, let first):
            Phrase(
                zh: "\(key) 在 \(first) 已写过一次，请只留一处", en: "\(key) stands at \(first) already; keep one")
        case .missingKey(let key): Phrase(zh: "缺少 \(key)，请补上", en: "\(key) is missing; add it")
        case .notYet(let key):
            Phrase(
                zh: "\(key) 要等账本服务器推出后才能用，现在请写 home（景区目录）",
                en: "\(key) comes with the bookkeeper's server; until then use home, the region's folder")
        case .contradiction(let one, let other):
            Phrase(zh: "\(one) 和 \(other) 只能写一个", en: "\(one) and \(other) are either, or: keep one")
        case .badValue(let key, let expected):
            Phrase(zh: "\(key) 应为\(words(expected).zh)", en: "\(key) is to be \(words(expected).en)")
        default: formWords(problem)
        }
    }

    private static func formWords(_ problem: SettingsMistake.Problem) -> Phrase {
        switch problem {
        case .notYAML(let detail):
            Phrase(
                zh: "不合 YAML 的写法（\(detail)），请检查缩进、冒号和引号",
                en: "no YAML: \(detail); check indents, colons and quotes")
        case .notUTF8: Phrase(zh: "文件不是 UTF-8，请另存为 UTF-8", en: "the file is not UTF-8; save it as UTF-8")
        case .tooLarge(let limit):
            Phrase(zh: "文件超过 \(limit) 字节，不是设置文件", en: "more than \(limit) bytes: no settings file")
        case .notPlain:
            Phrase(
                zh: "不支持锚点（&）、别名（*）和标签（!），请把内容写全，或给文字加引号",
                en: "anchors, aliases and tags are not read; write the value out, or put it in quotes")
        case .tooDeep: Phrase(zh: "嵌套太深，请对照 Docs/Settings.md", en: "nested too deep; see Docs/Settings.md")
        default: Phrase(zh: "每行应写成“键: 值”", en: "expected lines of key: value")
        }
    }

    private static func words(_ expected: SettingsMistake.Expected) -> Phrase {
        switch expected {
        case .code: Phrase(zh: "1 至 16 个小写字母、数字或连字符", en: "1 to 16 of a-z, 0-9 and hyphen")
        case .regionID: Phrase(zh: "2 至 32 个小写字母、数字或连字符", en: "2 to 32 of a-z, 0-9 and hyphen")
        case .text: Phrase(zh: "文字", en: "a text")
        case .path: Phrase(zh: "文件或文件夹的路径", en: "the path of a file or folder")
        case .table: Phrase(zh: "带缩进的若干行“键: 值”", en: "a table, lines of key: value")
        case .list(let limit): Phrase(zh: "1 至 \(limit) 项的列表", en: "a list of 1 to \(limit)")
        case .oneOf(let keys):
            Phrase(
                zh: "只写 \(keys.joined(separator: "、")) 中的一个",
                en: "a table with exactly one of \(keys.joined(separator: ", "))")
        case .choice(let words):
            Phrase(
                zh: words.joined(separator: "、"), en: words.joined(separator: ", "))
        case .number(let range):
            Phrase(
                zh: "\(range.lowerBound) 至 \(range.upperBound) 的整数",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .other(let phrase): phrase
        }
    }
}
