extension RosterReader {
    static func publicKey(_ value: CBORValue, _ path: String) throws(RosterError) -> PublicKey {
        guard let bytes = value.bytes, let key = PublicKey(bytes) else { throw .value(path: path) }
        return key
    }

    static func member(_ value: CBORValue, _ path: String) throws(RosterError) -> Member {
        let map = try RosterMap(value, keys: 1...7, path: path)
        let member = Member(
            region: try map.name(1) { RegionID($0) }, name: try map.text(2, limit: 256),
            timeZone: try map.text(3, limit: 64), dayStartMinutes: Int(try map.integer(4, in: 0...1_439)),
            currency: try map.name(5) { Currency($0)?.code },
            origin: try map.name(6) { isOrigin($0) ? $0 : nil },
            keys: try map.list(7, limit: keyLimit, keyRecord))
        // A gate that does not know the time zone could not tell park days apart.
        guard ParkCalendar(timeZone: member.timeZone, dayStartMinutes: member.dayStartMinutes) != nil else {
            throw .value(path: map.place(of: 3))
        }
        return member
    }

    /// Whether a text can name a log in a signed note: no space, no plus, nothing that is not printed.
    ///
    /// - Source: C2SP signed-note, *Format*.
    static func isOrigin(_ text: String) -> Bool {
        PlanValueReader.isForm(text, limit: 255)
            && text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0 != "+" }
    }

    private static func keyRecord(_ value: CBORValue, _ path: String) throws(RosterError) -> KeyRecord {
        let record = try KeyRecord(value, path: path)
        guard record.use != .gate else { throw .value(path: "\(path).0") }
        return record
    }

    static func agreement(_ value: CBORValue, _ path: String) throws(RosterError) -> Agreement {
        let list = try RosterMap(value, count: 6, path: path)
        return Agreement(
            issuer: try list.name(0) { RegionID($0) }, admitting: try list.name(1) { RegionID($0) },
            from: try list.time(2), until: try list.time(3),
            currency: try list.name(4) { Currency($0)?.code }, terms: try list.list(5, limit: 1_000, term))
    }

    private static func term(_ value: CBORValue, _ path: String) throws(RosterError) -> Agreement.Term {
        let list = try RosterMap(value, count: 5, path: path)
        return Agreement.Term(
            plan: try list.name(0) { Code($0) }, zones: try list.list(1, limit: 1_000, code),
            perks: try list.list(2, limit: 1_000, code), rate: try list.integer(3, in: counts),
            mostPerDay: Int(try list.integer(4, in: counts)))
    }

    private static func code(_ value: CBORValue, _ path: String) throws(RosterError) -> Code {
        guard let code = value.text.flatMap({ Code($0) }) else { throw .value(path: path) }
        return code
    }
}

extension KeyRecord {
    /// Reads a key record as rosters and `key` entries carry it.
    ///
    /// - Throws: ``RosterError/value(path:)`` with the element that is wrong, counted from 0.
    /// - Source: CONTRACT, section 6.
    public init(_ value: CBORValue, path: String = "key record") throws(RosterError) {
        let list = try RosterMap(value, count: 6, path: path)
        let cutOff = try list.integer(5, in: -1...RosterReader.counts.upperBound)
        self.init(
            use: try list.name(0) { KeyUse(rawValue: $0) },
            key: try RosterReader.publicKey(list[1], list.place(of: 1)), signFrom: try list.time(2),
            signUntil: try list.time(3), verifyUntil: try list.time(4), cutOff: cutOff < 0 ? nil : cutOff)
    }
}
