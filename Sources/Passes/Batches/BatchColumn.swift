/// What a column of a batch file holds.
enum BatchColumn: Hashable, Sendable {
    case plan
    case zones
    case from
    case until
    case persons
    case holder
    case perks
    case attribute(Code)

    /// Reads a column's name as it stands in the header.
    ///
    /// - Source: CONTRACT, section 2, *Personal data*; section 3, *A batch CSV*.
    init?(_ name: String) {
        switch name {
        case "plan": self = .plan
        case "zones": self = .zones
        case "from": self = .from
        case "until": self = .until
        case "persons": self = .persons
        case "holder": self = .holder
        case "perks": self = .perks
        default:
            guard let code = Code(Self.aliases[ClaimsText.normalized(name)] ?? name) else { return nil }
            self = .attribute(code)
        }
    }

    /// The time slot, in rows of a plan that sells slots.
    static let slot = BatchColumn("slot")

    /// Columns that the result file adds.
    static let reserved: Set<String> = ["pass_id", "qr"]

    private static let aliases = [
        "姓名": "name", "身份证": "id", "护照": "passport", "手机": "phone", "电话": "phone", "邮箱": "email",
        "车牌": "plate",
    ]
}
