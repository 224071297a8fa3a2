import PassLedger
public import Passes

extension PassDescription {
    /// The pass as `show --json` prints it.
    ///
    /// - Source: CONTRACT, section 3.
    public var json: JSONValue {
        [
            "pass_id": JSONValue(claims.passID), "region": JSONValue(claims.region),
            "plan": JSONValue(claims.plan.code), "plan_version": JSONValue(claims.plan.version),
            "state": .string(status.rawValue), "holder": JSONValue(claims.holder),
            "valid_from": .string(claims.notBefore.rfc3339), "valid_until": .string(claims.expires.rfc3339),
            "zones": .array(claims.zones.map { JSONValue($0) }), "attributes": .object(attributes),
            "persons": JSONValue(claims.persons), "perks": .array(claims.perks.map(json)),
            "entries_used": JSONValue(state.entriesUsed), "inside": JSONValue(state.inside),
            "issue_number": JSONValue(claims.issueNumber),
        ]
    }

    private var attributes: [String: JSONValue] {
        claims.attributes.reduce(into: [:]) { values, attribute in
            values[attribute.key.text] =
                personal[attribute.key].map { .string($0) } ?? attribute.value.json
        }
    }

    private func json(_ perk: Perk) -> JSONValue {
        let (kind, value) = perk.kind.words
        return [
            "code": JSONValue(perk.code), "kind": .string(kind), "value": .integer(value),
            "uses": JSONValue(perk.uses ?? 0), "remaining": JSONValue(state.usesLeft(of: perk.code)),
        ]
    }
}

extension Attribute.Value {
    /// The value as JSON; a commitment in hex.
    public var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .integer(let number): .integer(number)
        case .bool(let truth): .bool(truth)
        case .commitment(let bytes): .string(bytes.hex)
        }
    }
}

extension Perk.Kind {
    /// The kind's word and its value: 0, percent, or minor units.
    public var words: (kind: String, value: Int64) {
        switch self {
        case .uses: ("uses", 0)
        case .percent(let percent): ("percent", Int64(percent))
        case .amount(let amount): ("amount", amount)
        case .unknown(let kind, let value): ("\(kind)", value)
        }
    }
}
