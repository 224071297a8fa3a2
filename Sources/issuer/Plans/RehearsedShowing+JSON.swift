import Admission
import Passes
import Regions

extension RehearsedShowing {
    /// One line of `plan test --json`.
    ///
    /// - Source: `Docs/Formats/PlanCases.md`, *What is printed*.
    var json: JSONValue {
        let checks: [Check] = if case .check(let checks, _) = verdict { checks } else { [] }
        return [
            "number": JSONValue(showing.number), "line": JSONValue(showing.place.line),
            "at": .string(showing.at.rfc3339), "gate": JSONValue(showing.gate),
            "pass": JSONValue(showing.pass),
            "note": showing.note.map { .string($0) } ?? .null, "expected": .string(showing.expectation),
            "got": .string(got), "reason": JSONValue(verdict.refusals.first?.reason.rawValue),
            "reasons": .array(verdict.refusals.map { .string($0.reason.rawValue) }),
            "checks": .array(checks.map { .string($0.rawValue) }), "persons": JSONValue(persons),
            "text": text.map { ["zh": .string($0.zh), "en": .string($0.en)] } ?? .null,
            "ok": .bool(isAsExpected),
        ]
    }
}
