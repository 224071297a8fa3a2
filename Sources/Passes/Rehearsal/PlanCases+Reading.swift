extension PlanCases {
    /// Reads a table.
    ///
    /// - Guarantee: every name in it stands for something of the table; whatever the bytes are, this returns or throws.
    /// - Throws: ``PlanFileError`` with every mistake that can be seen without the plans.
    /// - Source: `Docs/Formats/PlanCases.md`.
    public init(reading bytes: [UInt8]) throws(PlanFileError) {
        let text = try PlanFile.text(of: bytes)
        var composer = PlanTreeComposer(text)
        let root = composer.tree()
        var reader = PlanCasesReader(mistakes: composer.mistakes)
        let cases = root.flatMap { reader.cases(at: $0) }
        guard reader.file.mistakes.isEmpty, let cases else {
            throw PlanFileError(mistakes: reader.file.mistakes)
        }
        self = cases
    }
}

/// Reads a table from the tree of its file and notes every mistake on the way.
struct PlanCasesReader {
    var file: PlanFileReader
    var member: Member
    var gates: [Code: PlanCases.Gate] = [:]
    var passes: [Code: PlanCases.Pass] = [:]
    /// The newest row's time, and the date that a time alone is on.
    var newest: Moment?
    var day: Int64?

    init?(_ region: RegionID?, _ currency: Currency?, mistakes: [PlanFileMistake]) {
        let member = region.map {
            Member(
                region: $0, name: $0.text, timeZone: "Asia/Shanghai", dayStartMinutes: 0, currency: "CNY",
                origin: "localhost/\($0)", keys: [])
        }
        guard let member, let currency, let calendar = ParkCalendar(member) else { return nil }
        self.member = member
        file = PlanFileReader(
            region: IssuingRegion(id: member.region, currency: currency, calendar: calendar),
            mistakes: mistakes)
    }

    init(mistakes: [PlanFileMistake]) {
        guard let reader = PlanCasesReader(RegionID("quzhou"), Currency("CNY"), mistakes: mistakes) else {
            preconditionFailure("Asia/Shanghai is in every time zone database")
        }
        self = reader
    }

    mutating func note(_ problem: CaseProblem, at field: PlanField) {
        file.note(.badCase(problem), at: field.node.place, path: field.path)
    }

    /// The whole table; nil when something that everything else needs is missing.
    mutating func cases(at root: PlanNode) -> PlanCases? {
        let whole = PlanField(node: root, path: "")
        guard
            let fields = file.fields(of: whole, known: ["region", "gates", "passes", "showings"])
        else { return nil }
        if let region = fields["region"] { readRegion(at: region) }
        for (key, field) in pairs(of: file.required("gates", of: fields, in: whole), limit: 64) {
            gates[key] = gate(at: field)
        }
        for (key, field) in pairs(of: file.required("passes", of: fields, in: whole), limit: 1_000) {
            passes[key] = pass(at: field)
        }
        let list = file.required("showings", of: fields, in: whole)
        let elements = list.flatMap { file.elements(of: $0, limit: 10_000) } ?? []
        if let list, elements.isEmpty { file.note(.emptyList, at: list.node.place, path: list.path) }
        let rows = elements.enumerated().compactMap { row(at: $1, number: $0 + 1) }
        return PlanCases(region: file.region, member: member, gates: gates, passes: passes, rows: rows)
    }

    /// The pairs of a table whose keys are codes.
    private mutating func pairs(of field: PlanField?, limit: Int) -> [(Code, PlanField)] {
        guard let field else { return [] }
        guard case .table(let pairs) = field.node.content else {
            file.note(.table, at: field)
            return []
        }
        if pairs.isEmpty { file.note(.emptyList, at: field.node.place, path: field.path) }
        if pairs.count > limit {
            file.note(
                .tooMany(count: pairs.count, limit: limit), at: field.node.place, path: field.path)
        }
        return pairs.compactMap { pair in
            let inner = PlanField(node: pair.value, path: "\(field.path).\(pair.key)")
            if let key = Code(pair.key) { return (key, inner) }
            file.note(.badCode(pair.key), at: pair.place, path: inner.path)
            return nil
        }
    }
}
