import Admission
import PassLedger
import Passes
import Regions

/// What verifying came to.
struct Verification {
    /// Reasons against it, in the contract's order; none when it is valid.
    let refusals: [Refusal]
    /// What the token says, when it could be read.
    let claims: PassClaims?
    /// When it was judged.
    let asOf: Moment
    /// The issuing region's time zone, for people.
    let timeZone: String

    var isValid: Bool { refusals.isEmpty }

    init(of shown: ShownThing, trust: Trust, at now: Moment) throws {
        switch shown {
        case .text(let text): self.init(of: text, trust: trust, at: now)
        case .bundle(let content): try self.init(ofBundle: content, trust: trust, at: now)
        }
    }

    init(of text: [UInt8], trust: Trust, at now: Moment) {
        do {
            let pass = try ShownPass(reading: text)
            let claims = pass.token.claims
            self.init(
                refusals: PassCheck(trust: trust).refusals(of: pass, at: now), claims: claims, asOf: now,
                timeZone: trust.roster?.member(claims.region)?.timeZone ?? "Asia/Shanghai")
        } catch {
            self.init(refusals: [Refusal(error)], claims: nil, asOf: now)
        }
    }

    init(refusals: [Refusal], claims: PassClaims?, asOf: Moment, timeZone: String = "Asia/Shanghai") {
        self.refusals = refusals
        self.claims = claims
        self.asOf = asOf
        self.timeZone = timeZone
    }

    var json: JSONValue {
        let reasons = refusals.map(\.reason.rawValue)
        return [
            "valid": .bool(isValid), "reason": JSONValue(reasons.first),
            "reasons": .array(reasons.map { .string($0) }),
            "claims": claims?.json ?? .null, "as_of": .string(asOf.rfc3339),
        ]
    }
}

extension PassClaims {
    /// What the token says, all of it.
    var json: JSONValue {
        [
            "pass_id": JSONValue(passID), "region": JSONValue(region), "issued_at": .string(issuedAt.rfc3339),
            "valid_from": .string(notBefore.rfc3339), "valid_until": .string(expires.rfc3339),
            "holder": JSONValue(holder), "plan": JSONValue(plan.code),
            "plan_version": JSONValue(plan.version),
            "zones": .array(zones.map { JSONValue($0) }),
            "attributes": .object(attributes.reduce(into: [:]) { $0[$1.key.text] = $1.value.json }),
            "perks": .array(perks.map(\.json)), "issue_number": JSONValue(issueNumber),
            "entries": entryPolicy.json,
            "slot": slot.map { .array([.string($0.lowerBound.rfc3339), .string($0.upperBound.rfc3339)]) }
                ?? .null,
            "persons": JSONValue(persons), "checks": .array(checks.map { .string($0.rawValue) }),
            "notes": .object(notes.reduce(into: [:]) { $0[String($1.key)] = .string($1.value) }),
        ]
    }
}

extension Perk {
    fileprivate var json: JSONValue {
        let (kind, value) = kind.words
        return [
            "code": JSONValue(code), "kind": .string(kind), "value": .integer(value),
            "uses": JSONValue(uses ?? 0),
            "offline": JSONValue(offlineUses),
        ]
    }
}

extension EntryPolicy {
    fileprivate var json: JSONValue {
        [
            "total": JSONValue(total), "days": JSONValue(days), "per_day": JSONValue(perDay),
            "gap": JSONValue(gapMinutes), "reentry": .bool(allowsReentry), "offline": .bool(allowsOffline),
        ]
    }
}
