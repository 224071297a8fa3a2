import Passes

extension Record.Content {
    /// Takes what a kind calls for out of a record's fields.
    ///
    /// - Source: `Docs/Formats/Record.md`, rules R17 to R27.
    init(
        of kind: RecordKind, region: RegionID, passID: PassID?, reading fields: inout RecordFields
    ) throws(RecordError) {
        switch kind {
        case .mint, .amend, .transfer, .reissue:
            self = .issued(try Record.Issued(of: kind, region: region, passID: passID, reading: &fields))
        case .suspend, .resume, .void: self = .none
        case .checkIn, .checkOut: self = .passage(zone: try fields.take(20, rule: 19).code(rule: 19))
        case .redeem:
            let perk = try fields.take(21, rule: 20).code(rule: 20)
            let count = try fields.take(22, rule: 20).integer(in: 1...65_535, rule: 20)
            self = .redemption(perk: perk, count: Int(count))
        case .annul: self = .annulment(record: try fields.take(23, rule: 21).digest(rule: 21))
        case .vouch: self = .vouch(record: try fields.take(23, rule: 21).digest(rule: 21))
        default: self = try Self.ofRegion(kind, reading: &fields)
        }
    }

    private static func ofRegion(
        _ kind: RecordKind, reading fields: inout RecordFields
    ) throws(RecordError) -> Record.Content {
        switch kind {
        case .gate: try .gate(fields.take(24, rule: 22).read(rule: 22) { GateEnrolment(reading: $0) })
        case .plan: try .plan(fields.take(25, rule: 23).read(rule: 23) { $0.isKeyedByText ? $0 : nil })
        case .key: try fields.take(26, rule: 24).read(rule: 24) { Self.key(reading: $0) }
        case .roster: try fields.take(27, rule: 25).read(rule: 25) { Self.roster(reading: $0) }
        case .capacity: try fields.take(28, rule: 26).read(rule: 26) { Self.capacity(reading: $0) }
        default: try .other(Self.takeOther(kind, from: &fields))
        }
    }

    private static func key(reading value: CBORValue) -> Record.Content? {
        guard var parts = value.array, (6...7).contains(parts.count) else { return nil }
        let proof = parts.count == 7 ? parts.removeLast().bytes : nil
        // R24: the key record has the roster's own form.
        guard let record = try? KeyRecord(.array(parts)), value.array?.count == 6 || proof != nil else {
            return nil
        }
        return .key(record, proof: proof)
    }

    private static func roster(reading value: CBORValue) -> Record.Content? {
        guard let parts = value.array(count: 2),
            let version = parts[0].integer(in: 1...CBORValue.largestInteger),
            let hash = parts[1].digest
        else { return nil }
        return .roster(version: version, hash: hash)
    }

    private static func capacity(reading value: CBORValue) -> Record.Content? {
        guard let parts = value.array(count: 4), let zone = parts[0].code, let first = parts[1].text,
            let last = parts[2].text, let persons = parts[3].integer(in: CBORValue.natural),
            first.isDate, last.isDate, first <= last
        else { return nil }
        return .capacity(zone: zone, firstDay: first, lastDay: last, persons: persons)
    }

    /// R27: kinds that later parts of the product read; here only their shape counts.
    private static func takeOther(
        _ kind: RecordKind, from fields: inout RecordFields
    ) throws(RecordError) -> CBORValue {
        let key = kind.otherKey
        return try fields.take(key, rule: 27).read(rule: 27) { $0.hasShape(ofOther: key) ? $0 : nil }
    }
}

extension Record.Issued {
    /// R17, R18: commitment and claims; a transfer names the old token and, when bound, proves the holder's will.
    init(
        of kind: RecordKind, region: RegionID, passID: PassID?, reading fields: inout RecordFields
    ) throws(RecordError) {
        let commitment = try fields.take(16, rule: 17).digest(rule: 17)
        let claims = try fields.take(17, rule: 17).read(rule: 17) { value in
            passID.flatMap { try? PassClaims(ledgerValue: value.withoutPrice, region: region, passID: $0) }
        }
        self.init(commitment: commitment, claims: claims)
        guard kind == .transfer else { return }
        replacedToken = try fields.take(18, rule: 18).digest(rule: 18)
        proof = try fields.take(19)?.read(rule: 18) { $0.bytes.flatMap { Signature($0) } }
    }
}

extension RecordKind {
    /// Where a kind that is only checked for shape keeps its value.
    var otherKey: Int64 {
        switch self {
        case .delivered: 29
        case .rights: 30
        case .objection: 31
        case .audited: 32
        default: 33
        }
    }
}
