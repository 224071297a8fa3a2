import Passes

extension RecordDraft {
    /// The payload that is signed: deterministic, keys that say nothing left out.
    ///
    /// - Source: `Docs/Formats/Record.md`.
    public var encoded: [UInt8] {
        var map: [CBORKey: CBORValue] = [
            1: .text(kind.rawValue), 2: .text(region.text), 4: .integer(at.milliseconds),
            5: .text(signer.description),
        ]
        map[3] = passID.map { .bytes($0.bytes) }
        map[6] = journal.map {
            .array([.bytes($0.journal.bytes), .integer($0.sequence), .bytes($0.previous.bytes)])
        }
        map[7] = persons == 1 ? nil : .integer(Int64(persons))
        map[8] = evidence?.value
        map[9] = reason.map { .text($0) }
        map[10] = marks.isEmpty ? nil : .array(marks.map { .text($0) })
        map[11] = known.map { .array([.integer($0.snapshotVersion), .integer(Int64($0.ledgerSize.count))]) }
        map[12] = share.map { .array([.text($0.region.text), .text($0.site.text)]) }
        content.write(into: &map, kind: kind)
        return CBORValue.map(map).encoded
    }
}

extension Evidence {
    var value: CBORValue {
        guard let proof else { return .array([.bytes(tokenHash.bytes)]) }
        return .array([
            .bytes(tokenHash.bytes), .integer(proof.time.seconds), .text(proof.use),
            .bytes(proof.signature.bytes),
        ])
    }
}

extension Record.Content {
    /// Adds keys 16 and above.
    func write(into map: inout [CBORKey: CBORValue], kind: RecordKind) {
        switch self {
        case .issued(let issued): issued.write(into: &map)
        case .none: break
        case .passage(let zone): map[20] = .text(zone.text)
        case .redemption(let perk, let count):
            map[21] = .text(perk.text)
            map[22] = .integer(Int64(count))
        case .annulment(let record), .vouch(let record): map[23] = .bytes(record.bytes)
        case .gate(let gate): map[24] = gate.value
        case .plan(let plan): map[25] = plan
        case .key(let key, let proof):
            map[26] = .array((key.value.array ?? []) + (proof.map { [.bytes($0)] } ?? []))
        case .roster(let version, let hash): map[27] = .array([.integer(version), .bytes(hash.bytes)])
        case .capacity(let zone, let first, let last, let persons):
            map[28] = .array([.text(zone.text), .text(first), .text(last), .integer(persons)])
        case .other(let value): map[.integer(kind.otherKey)] = value
        }
    }
}

extension Record.Issued {
    func write(into map: inout [CBORKey: CBORValue]) {
        map[16] = .bytes(commitment.bytes)
        map[17] = claims.ledgerValue
        map[18] = replacedToken.map { .bytes($0.bytes) }
        map[19] = proof.map { .bytes($0.bytes) }
    }
}
