/// The form of a setting's value.
package enum SettingsForm: Hashable, Sendable {
    case code
    case regionID
    case text
    case path
    case address(schemes: String)
    case seconds(ClosedRange<Int>)
    case milliseconds(ClosedRange<Int>)
    case mebibytes(ClosedRange<Int>)
    case number(ClosedRange<Int>)
    case choice([String])
    case flag
    case list(atMost: Int)
    case codes(atMost: Int)
    case table

    /// Its type as the page names it.
    package var type: String {
        switch self {
        case .code: "code"
        case .regionID: "region id"
        case .text: "text"
        case .path: "path"
        case .address: "address"
        case .seconds: "seconds"
        case .milliseconds: "milliseconds"
        case .mebibytes: "MiB"
        case .number: "number"
        case .choice: "word"
        case .flag: "truth value"
        case .list: "list"
        case .codes: "codes"
        case .table: "table"
        }
    }

    /// Its bounds as the page names them.
    package var range: String {
        switch self {
        case .code: "`[a-z0-9-]{1,16}`"
        case .regionID: "`[a-z0-9-]{2,32}`"
        case .text, .path: "1 … 1024 bytes"
        case .address(let schemes): schemes
        case .seconds(let range), .milliseconds(let range), .mebibytes(let range), .number(let range):
            "\(range.lowerBound) … \(range.upperBound)"
        case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .flag: "`true`, `false`"
        case .list(let limit), .codes(let limit): "1 … \(limit)"
        case .table: "below"
        }
    }
}
