extension PassClaims {
    /// Where claims are written.
    enum Place {
        /// In a token: all of them.
        case token
        /// In the ledger: without region, pass id and attributes.
        case ledger
    }

    /// The claims as a CBOR map; its encoding is the payload of a token.
    ///
    /// - Source: `Docs/Formats/PassToken.md`, *The bytes*.
    func value(in place: Place) -> CBORValue {
        var pairs: [CBORKey: CBORValue] = [
            4: .integer(expires.seconds), 5: .integer(notBefore.seconds), 6: .integer(issuedAt.seconds),
            -65537: body(in: place),
        ]
        if place == .token {
            pairs[1] = .text(region.text)
            pairs[7] = .bytes(passID.bytes)
        }
        if let holder { pairs[8] = .map([1: .map([1: 1, -1: 6, -2: .bytes(holder.bytes)])]) }
        return .map(pairs)
    }

    private func body(in place: Place) -> CBORValue {
        let ordered = inOrder
        var pairs: [CBORKey: CBORValue] = [
            1: .array([.text(plan.code.text), .integer(Int64(plan.version))]),
            2: .array(ordered.zones.map { .text($0.text) }),
            4: .array(ordered.perks.map(\.value)),
            5: .integer(Int64(issueNumber)),
            6: entryPolicy.value,
        ]
        if place == .token {
            let named = attributes.map { (CBORKey.text($0.key.text), $0.value.value) }
            pairs[3] = .map(Dictionary(named, uniquingKeysWith: { first, _ in first }))
        }
        if let slot {
            pairs[7] = .array([.integer(slot.lowerBound.seconds), .integer(slot.upperBound.seconds)])
        }
        if persons != 1 { pairs[8] = .integer(Int64(persons)) }
        if !checks.isEmpty { pairs[9] = .array(ordered.checks.map { .text($0.rawValue) }) }
        for (key, note) in notes { pairs[.integer(Int64(key))] = .text(note) }
        return .map(pairs)
    }
}

extension Perk {
    /// `[code, kind, value, uses, offline]`.
    var value: CBORValue {
        let (number, value): (Int, Int64) =
            switch kind {
            case .uses: (0, 0)
            case .percent(let percent): (1, Int64(percent))
            case .amount(let amount): (2, amount)
            case .unknown(let number, let value): (number, value)
            }
        return .array([
            .text(code.text), .integer(Int64(number)), .integer(value), .integer(Int64(uses ?? 0)),
            .integer(Int64(offlineUses)),
        ])
    }
}

extension EntryPolicy {
    /// `[entries in total, park days from first use, entries per park day, minutes between entries, re-entry, offline]`.
    var value: CBORValue {
        .array(
            [total, days, perDay, gapMinutes, allowsReentry ? 1 : 0, allowsOffline ? 1 : 0].map {
                .integer(Int64($0))
            })
    }
}

extension Attribute {
    /// How many bytes of a token the attribute takes.
    var byteCount: Int { CBORValue.text(key.text).encoded.count + value.value.encoded.count }
}

extension Attribute.Value {
    /// The value as it stands in a token.
    var value: CBORValue {
        switch self {
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .bool(let flag): .bool(flag)
        case .commitment(let bytes): .bytes(bytes)
        }
    }
}
