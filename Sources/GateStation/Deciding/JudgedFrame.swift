import Admission
import PassLedger
import Passes
package import Regions

/// A frame and what came of it: one line of an answer.
package struct JudgedFrame: Sendable {
    package let shown: ShownFrame
    /// Nil when nothing was readable.
    package let judgement: Judgement?
    package let decideTime: Duration

    package init(shown: ShownFrame, judgement: Judgement?, decideTime: Duration) {
        self.shown = shown
        self.judgement = judgement
        self.decideTime = decideTime
    }

    package var isAdmitted: Bool { judgement?.verdict.outcome == "admitted" }

    /// The line as `scan` and `run` print it.
    ///
    /// - Source: CONTRACT, section 3, `gate scan`.
    package var json: JSONValue {
        let verdict = judgement?.verdict
        let reasons = verdict?.refusals.map(\.reason.rawValue) ?? []
        return [
            "frame": .string(shown.frame.name), "outcome": .string(verdict?.outcome ?? "none"),
            "kind": JSONValue(verdict?.passage?.kind.rawValue), "reason": JSONValue(reasons.first),
            "reasons": .array(reasons.map { .string($0) }),
            "checks": .array(checks.map { .string($0.rawValue) }),
            "pass_id": JSONValue(judgement?.claims?.passID), "region": JSONValue(judgement?.claims?.region),
            "persons": JSONValue(verdict?.passage?.persons),
            "entry_index": JSONValue(judgement?.index?.value),
            "record": JSONValue(judgement?.writing?.rawValue), "attempt": JSONValue(judgement?.attempt),
            "others": JSONValue(shown.others), "decode_ms": .number(shown.frame.decodeTime.milliseconds),
            "decide_ms": .number(decideTime.milliseconds),
            "total_ms": .number((shown.frame.decodeTime + decideTime).milliseconds),
        ]
    }

    var checks: [Check] {
        if case .check(let checks, _) = judgement?.verdict { checks } else { [] }
    }
}
