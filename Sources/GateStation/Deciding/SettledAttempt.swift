import Admission
import PassLedger
import Passes
package import Regions
package import SQLiteStore

/// What staff settled, and what came of it: the answer of `confirm` and `decline`.
package struct SettledAttempt: Sendable {
    package let attempt: AttemptID
    package let judgement: Judgement

    package init(attempt: AttemptID, judgement: Judgement) {
        self.attempt = attempt
        self.judgement = judgement
    }

    /// The answer as the commands print it.
    package var json: JSONValue {
        let reasons = judgement.verdict.refusals.map(\.reason.rawValue)
        return [
            "attempt": JSONValue(attempt), "outcome": .string(judgement.verdict.outcome),
            "kind": JSONValue(judgement.verdict.passage?.kind.rawValue),
            "reason": JSONValue(reasons.first), "reasons": .array(reasons.map { .string($0) }),
            "pass_id": JSONValue(judgement.name?.id), "region": JSONValue(judgement.name?.region),
            "persons": JSONValue(judgement.verdict.passage?.persons),
            "entry_index": JSONValue(judgement.index?.value),
            "record": JSONValue(judgement.writing?.rawValue),
        ]
    }
}

extension AnnulledVisit {
    /// The answer as `annul` prints it.
    package var json: JSONValue {
        [
            "outcome": "annulled", "kind": .string(kind.rawValue), "pass_id": JSONValue(pass.id),
            "region": JSONValue(pass.region), "annulled": JSONValue(visit.value),
            "record": .string((index == nil ? Judgement.Writing.queued : .recorded).rawValue),
            "record_hash": JSONValue(record), "entry_index": JSONValue(index?.value),
        ]
    }
}
