/// A value in a plan file, with its place.
package struct PlanNode: Sendable {
    package let place: FilePlace
    package let content: Content

    package enum Content: Sendable {
        /// A scalar; plain when it stands without quotes.
        case scalar(String, isPlain: Bool)
        case list([PlanNode])
        case table([Pair])
    }

    package struct Pair: Sendable {
        package let key: String
        package let place: FilePlace
        package let value: PlanNode
    }

    /// What kind of value it is, as YAML and JSON see it.
    package var kind: PlanFileMistake.Kind {
        switch content {
        case .list: .list
        case .table: .table
        case .scalar(_, isPlain: false): .text
        case .scalar(let text, isPlain: true): Self.kind(ofPlain: text)
        }
    }

    private static func kind(ofPlain text: String) -> PlanFileMistake.Kind {
        switch text {
        case "", "~", "null", "Null", "NULL": return .nothing
        case "true", "false": return .bool
        default: break
        }
        var digits = text.utf8[...]
        if let sign = digits.first, sign == 0x2D || sign == 0x2B { digits = digits.dropFirst() }
        guard let first = digits.first, (0x30...0x39).contains(first) else { return .text }
        if digits.allSatisfy({ (0x30...0x39).contains($0) }) { return .integer }
        let points = digits.count { $0 == 0x2E }
        let isDecimal = points == 1 && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        return isDecimal ? .decimal : .text
    }
}
