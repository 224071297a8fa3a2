import PassLedger
import Passes

extension PassHistory {
    /// The history as `history --json` prints it.
    ///
    /// - Source: CONTRACT, section 3.
    public var json: JSONValue {
        [
            "pass_id": JSONValue(state.name.id), "region": JSONValue(state.name.region),
            "entries": .array(entries.map(json)),
        ]
    }

    private func json(_ placed: IndexedEntry) -> JSONValue {
        let entry = placed.entry
        let record = entry.record
        return [
            "index": JSONValue(placed.index.value), "seq": JSONValue(entry.sequence),
            "kind": .string(record.kind.rawValue), "at": .string(record.at.rfc3339),
            "recorded_at": .string(entry.recordedAt.rfc3339), "by": JSONValue(record.signer),
            "gate": JSONValue(record.signer.gate), "region": JSONValue(record.signer.region),
            "persons": JSONValue(record.persons), "reason": JSONValue(record.reason),
            "hash": JSONValue(entry.hash), "previous": JSONValue(entry.previous),
            "record_hash": JSONValue(record.hash), "finality": .string(finality.rawValue),
            "flags": .array(state.flags(at: placed.index).map { .string($0.rawValue) }),
        ]
    }

    /// How far the entries have come: without partners they stay recorded.
    ///
    /// - Source: LEDGER.md, *What a bookkeeper is*.
    public var finality: Finality { .recorded }
}
