import Passes

extension Messages {
    /// What to tell about a batch file: a line a mistake, then what to do.
    static func words(for error: BatchError, in file: String) -> Phrase {
        let lines = error.mistakes.map { mistake in
            let (place, problem) = (place(of: mistake), words(for: mistake.problem))
            return Phrase(
                zh: "\(file)：\(place.zh)：\(problem.zh)", en: "\(file): \(place.en): \(problem.en)")
        }
        return Phrase(
            zh: lines.map(\.zh).joined(separator: "\n") + "\n提示：改好全部 \(lines.count) 处后再出票，尚未出任何票",
            en: lines.map(\.en).joined(separator: "\n")
                + "\nhint: mend all \(lines.count) and run it again; no pass was minted")
    }

    /// The row as a spreadsheet counts it, the line where it is another number, the column with its name.
    private static func place(of mistake: BatchMistake) -> Phrase {
        let (row, line) = (mistake.row, mistake.line)
        let ofFile = row == line ? ("", "") : ("（文件第 \(line) 行）", " (line \(line))")
        let place = Phrase(zh: "第 \(row) 行\(ofFile.0)", en: "row \(row)\(ofFile.1)")
        guard let column = mistake.column else { return place }
        let name = mistake.columnName.map { ("（\($0)）", " (\($0))") } ?? ("", "")
        return Phrase(
            zh: "\(place.zh)第 \(column) 列\(name.0)", en: "\(place.en), column \(column)\(name.1)")
    }

    /// What is wrong in a batch file, and what is expected there.
    static func words(for problem: BatchMistake.Problem) -> Phrase {
        switch problem {
        case .tooLarge(let bytes, let limit): fileTooLarge(bytes, limit)
        case .notUTF8: notUTF8
        case .emptyFile: Phrase(zh: "文件是空的，首行应为列名", en: "the file is empty; its first row is the header")
        case .noRows: Phrase(zh: "列名下面没有内容，每张票写一行", en: "there is no row below the header; write one a pass")
        case .tooManyRows(let limit): tooManyRows(limit)
        case .tooManyColumns(let count, let limit): tooManyColumns(count, limit)
        case .strayQuote: strayQuote
        case .textAfterQuote: textAfterQuote
        case .unterminatedQuote(let line): unterminatedQuote(line)
        case .bareCarriageReturn: bareCarriageReturn
        case .cellCount(let found, let expected): cellCount(found, expected)
        case .cellTooLong(let bytes, let limit): cellTooLong(bytes, limit)
        case .badColumnName(let name): badColumnName(name)
        case .reservedColumn(let name): reservedColumn(name)
        case .columnTwice(let name, let first): columnTwice(name, first)
        case .missingColumn(let name): Phrase(zh: "缺少 \(name) 列，请补上", en: "column \(name) is missing; add it")
        case .missingPlan: Phrase(zh: "没有填票种，请填票种代码", en: "no plan is named; write its code")
        case .unknownPlan(let code, let known): notOnSale(code, known)
        case .badZone(let text): badCode(text)
        case .badPerk(let problem): words(for: problem)
        case .badPersons(let text): badPersons(text)
        case .badHolder(let text): badHolder(text)
        case .refused(let refusal): words(for: refusal)
        case .token(let error): words(for: error)
        }
    }
}

extension Messages {
    private static let notUTF8 = Phrase(
        zh: "从这里起不是 UTF-8，请在表格软件里另存为“CSV UTF-8”",
        en: "the file is not UTF-8 from here on; save it as CSV UTF-8")

    private static func tooManyRows(_ limit: Int) -> Phrase {
        Phrase(zh: "超过 \(limit) 行，请分成几个文件", en: "more than \(limit) rows; split the file")
    }

    private static func tooManyColumns(_ count: Int, _ limit: Int) -> Phrase {
        Phrase(
            zh: "有 \(count) 列，最多 \(limit) 列，请减少",
            en: "\(count) columns are too many, at most \(limit); leave some out")
    }

    private static let strayQuote = Phrase(
        zh: "单元格中间有引号，请给整个单元格加引号，里面的引号写两遍",
        en: "a quote within a cell: put the cell in quotes and double the quotes in it")

    private static let textAfterQuote = Phrase(
        zh: "右引号后面还有文字，请删去，或把单元格里的引号写两遍",
        en: "text after the closing quote; take it away, or double the quotes in the cell")

    private static func unterminatedQuote(_ line: Int) -> Phrase {
        Phrase(
            zh: "文件第 \(line) 行的引号没有成对，请补上右引号",
            en: "the quote on line \(line) is never closed; close it")
    }

    private static let bareCarriageReturn = Phrase(
        zh: "单元格里有单独的回车符，请删去", en: "a carriage return that ends no line; take it away")

    private static func cellCount(_ found: Int, _ expected: Int) -> Phrase {
        Phrase(
            zh: "有 \(found) 个单元格，列名有 \(expected) 个，请对齐；含逗号的单元格要加引号",
            en: "\(found) cells, the header has \(expected); put cells with commas in quotes")
    }

    private static func cellTooLong(_ bytes: Int, _ limit: Int) -> Phrase {
        Phrase(
            zh: "单元格有 \(bytes) 字节，最多 \(limit) 字节，请写短些",
            en: "the cell has \(bytes) bytes, at most \(limit); shorten it")
    }

    private static func badColumnName(_ name: String) -> Phrase {
        Phrase(
            zh: "“\(name)”不能作列名，应为 1 至 16 个小写字母、数字或连字符，或姓名、身份证、护照、手机、电话、邮箱、车牌",
            en: "\(name) is no column: 1 to 16 of a-z, 0-9 and hyphen")
    }

    private static func reservedColumn(_ name: String) -> Phrase {
        Phrase(
            zh: "\(name) 列由程序在结果里添加，请去掉或改名",
            en: "the result adds a column \(name) of its own; rename it or leave it out")
    }

    private static func columnTwice(_ name: String, _ first: Int) -> Phrase {
        Phrase(
            zh: "“\(name)”与第 \(first) 列重复，请只留一列",
            en: "\(name) is here twice, first in column \(first); leave one of them")
    }

    private static func badPersons(_ text: String) -> Phrase {
        Phrase(
            zh: "人数 \(text) 不对，应为 1 至 65535 的整数",
            en: "\(text) is no number of persons between 1 and 65535")
    }

    private static func badHolder(_ text: String) -> Phrase {
        Phrase(
            zh: "\(text) 不是持票人公钥，应为 64 个十六进制数字",
            en: "\(text) is no key of 64 hex digits")
    }
}
