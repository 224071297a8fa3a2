/// The rows of a table.
extension PlanCasesReader {
    private static let showingKeys = [
        "at", "gate", "pass", "expect", "persons", "count", "shows", "phone_off_by", "alone",
        "snapshot_age", "admits", "reasons", "says", "note",
    ]

    /// A showing, or a deed of staff.
    mutating func row(at field: PlanField, number: Int) -> PlanCases.Row? {
        guard case .table(let pairs) = field.node.content, pairs.contains(where: { $0.key == "do" }) else {
            return showing(at: field, number: number).map { .showing($0) }
        }
        return deed(at: field).map { .deed($0) }
    }

    private mutating func deed(at field: PlanField) -> CaseDeed? {
        guard let fields = file.fields(of: field, known: ["at", "pass", "do", "note"]) else { return nil }
        let moment = file.required("at", of: fields, in: field).flatMap { rowTime(at: $0) }
        let pass = reference(file.required("pass", of: fields, in: field), to: Array(passes.keys))
        let kind: CaseDeed.Kind? = file.choice(fields["do"])
        guard let moment, let pass, let kind else { return nil }
        return CaseDeed(place: field.node.place, at: moment, pass: pass, kind: kind)
    }

    private mutating func showing(at field: PlanField, number: Int) -> CaseShowing? {
        guard let fields = file.fields(of: field, known: Self.showingKeys + ["do"]) else { return nil }
        let moment = file.required("at", of: fields, in: field).flatMap { rowTime(at: $0) }
        let gate = reference(file.required("gate", of: fields, in: field), to: Array(gates.keys))
        let pass = reference(file.required("pass", of: fields, in: field), to: Array(passes.keys))
        let expectation = file.text(file.required("expect", of: fields, in: field), limit: 256)
        let shows: CaseShowing.Shows? = file.choice(fields["shows"])
        let persons = file.integer(fields["persons"], in: 1...65_535)
        let count = file.integer(fields["count"], in: 1...65_535)
        let off = signed(fields["phone_off_by"])
        let isAlone = file.bool(fields["alone"])
        let age = file.integer(fields["snapshot_age"], in: 0...65_535)
        let admits = file.integer(fields["admits"], in: 0...65_535)
        let reasons = fields["reasons"].map { words(at: $0) }
        let (says, note) = (file.text(fields["says"], limit: 256), file.text(fields["note"], limit: 256))
        guard let moment, let gate, let pass, let expectation else { return nil }
        return CaseShowing(
            number: number, place: field.node.place, at: moment, gate: gate, pass: pass,
            expectation: expectation, persons: persons, count: count ?? 1, shows: shows ?? .live,
            phoneOffBy: off ?? 0, isAlone: isAlone ?? false, snapshotAgeHours: age ?? 0, admits: admits,
            reasons: reasons, says: says, note: note)
    }

    /// A name that must stand for something above.
    private mutating func reference(_ field: PlanField?, to known: [Code]) -> Code? {
        guard let field, let code = file.code(field) else { return nil }
        if known.contains(code) { return code }
        file.note(
            .unknownChoice(code.text, known: known.sorted().map(\.text)), at: field.node.place,
            path: field.path)
        return nil
    }

    private mutating func words(at field: PlanField) -> [String] {
        (file.elements(of: field, limit: 64) ?? []).compactMap { file.text($0, limit: 64) }
    }

    /// Seconds that a phone may be off: `90`, `-90`.
    private mutating func signed(_ field: PlanField?) -> Int? { file.integer(field, in: -86_400...86_400) }
}
