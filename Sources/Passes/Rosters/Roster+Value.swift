extension Roster {
    /// The roster's map.
    ///
    /// - Source: CONTRACT, section 6; `Docs/Formats/Roster.md`, *The payload*.
    public var value: CBORValue {
        .map([
            1: .integer(Int64(version)), 2: .integer(issued.seconds), 3: .integer(expires.seconds),
            4: .integer(Int64(threshold)), 5: .array(rosterKeys.map { .bytes($0.bytes) }),
            6: .array(members.map(\.value)), 7: .array(agreements.map(\.value)),
            8: .map([
                1: .integer(lateAfter.components.seconds), 2: .integer(Int64(rulesVersion)),
                3: .integer(Int64(quorum)),
            ]),
        ])
    }
}

extension Member {
    fileprivate var value: CBORValue {
        .map([
            1: .text(region.text), 2: .text(name), 3: .text(timeZone), 4: .integer(Int64(dayStartMinutes)),
            5: .text(currency), 6: .text(origin), 7: .array(keys.map(\.value)),
        ])
    }
}

extension KeyRecord {
    /// The key record as rosters and `key` entries carry it.
    ///
    /// - Shape: `[use, key, sign_from, sign_until, verify_until, cut-off size or −1]`.
    /// - Source: CONTRACT, section 6.
    public var value: CBORValue {
        .array([
            .text(use.rawValue), .bytes(key.bytes), .integer(signFrom.seconds), .integer(signUntil.seconds),
            .integer(verifyUntil.seconds), .integer(cutOff ?? -1),
        ])
    }
}

extension Agreement {
    /// The agreement as rosters carry it.
    ///
    /// - Source: LEDGER.md, *Governance*.
    fileprivate var value: CBORValue {
        .array([
            .text(issuer.text), .text(admitting.text), .integer(from.seconds), .integer(until.seconds),
            .text(currency), .array(terms.map(\.value)),
        ])
    }
}

extension Agreement.Term {
    fileprivate var value: CBORValue {
        .array([
            .text(plan.text), .array(zones.map { .text($0.text) }), .array(perks.map { .text($0.text) }),
            .integer(rate), .integer(Int64(mostPerDay)),
        ])
    }
}
