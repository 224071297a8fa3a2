extension BatchMistake: CustomStringConvertible {
    /// Place and problem in plain English, for engineers; people's text is made by each program.
    public var description: String {
        guard let column else { return "row \(row): \(problem)" }
        return "row \(row), column \(columnName.map { "\(column) (\($0))" } ?? "\(column)"): \(problem)"
    }
}

extension BatchMistake.Problem: CustomStringConvertible {
    /// The problem in plain English.
    public var description: String {
        switch self {
        case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes, at most \(limit) are read"
        case .notUTF8: "the file is not UTF-8 from here on; save it as CSV UTF-8"
        case .emptyFile: "the file is empty"
        case .noRows: "there is no row below the header"
        case .tooManyRows(let limit): "more than \(limit) rows"
        case .tooManyColumns(let count, let limit): "\(count) columns are too many, at most \(limit)"
        case .strayQuote: "a quote within a cell: put the cell in quotes and double the quotes in it"
        case .textAfterQuote: "text after the closing quote"
        case .unterminatedQuote(let line): "the quote on line \(line) is never closed"
        case .bareCarriageReturn: "a carriage return that ends no line"
        case .cellCount(let found, let expected): "\(found) cells, the header has \(expected)"
        case .cellTooLong(let bytes, let limit): "the cell has \(bytes) bytes, at most \(limit)"
        default: wordsForCells
        }
    }

    private var wordsForCells: String {
        switch self {
        case .badColumnName(let name): "\(name) is no column: 1 to 16 of a-z, 0-9 and hyphen"
        case .reservedColumn(let name): "the result adds a column \(name) of its own"
        case .columnTwice(let name, let first): "\(name) is here twice, first in column \(first)"
        case .missingColumn(let name): "column \(name) is missing"
        case .missingPlan: "no plan is named"
        case .unknownPlan(let code, let known):
            "no plan \(code) is on sale; on sale: \(known.joined(separator: ", "))"
        case .badZone(let text): "\(text) is no code: 1 to 16 of a-z, 0-9 and hyphen"
        case .badPerk(let problem): "\(problem)"
        case .badPersons(let text): "\(text) is no number of persons between 1 and 65535"
        case .badHolder(let text): "\(text) is no key of 64 hex digits"
        case .refused(let refusal): "\(refusal)"
        case .token(let error): "\(error)"
        default: "mistake"
        }
    }
}
