/// Reads a roster's payload strictly.
///
/// - Source: `Docs/Formats/Roster.md`, rules R3 to R15.
enum RosterReader {
    static let memberLimit = 1_000
    static let rosterKeyLimit = 1_000
    static let keyLimit = 256
    static let agreementLimit = 10_000
    /// Times up to the end of the year 9999, in seconds.
    static let times: ClosedRange<Int64> = 0...253_402_300_799
    static let counts: ClosedRange<Int64> = 0...9_007_199_254_740_991

    static func roster(in payload: [UInt8]) throws(RosterError) -> Roster {
        let value: CBORValue
        do {
            var reader = CBORReader(payload)
            value = try reader.readValue(depth: 8)
            try reader.finish()
        } catch {
            throw .malformed(error)
        }
        let map = try RosterMap(value, keys: 1...8, path: "")
        let rules = try RosterMap(map[8], keys: 1...3, path: "8")
        let roster = Roster(
            version: Int(try map.integer(1, in: 1...counts.upperBound)), issued: try map.time(2),
            expires: try map.time(3), threshold: Int(try map.integer(4, in: 1...Int64(rosterKeyLimit))),
            rosterKeys: try map.list(5, limit: rosterKeyLimit, publicKey),
            members: try map.list(6, limit: memberLimit, member),
            agreements: try map.list(7, limit: agreementLimit, agreement),
            lateAfter: .seconds(try rules.integer(1, in: 0...(1 << 32))),
            rulesVersion: Int(try rules.integer(2, in: 1...counts.upperBound)),
            quorum: Int(try rules.integer(3, in: 0...Int64(memberLimit))))
        try judge(roster)
        return roster
    }

    /// What holds between the values of one version.
    private static func judge(_ roster: Roster) throws(RosterError) {
        let keys = roster.rosterKeys.count
        guard roster.threshold <= keys, 2 * roster.threshold > keys else {
            throw .threshold(k: roster.threshold, keys: keys)
        }
        var regions: Set<RegionID> = []
        for member in roster.members where !regions.insert(member.region).inserted {
            throw .memberTwice(member.region)
        }
        // One key has one role, and one kid names one key: of regions, uses and the roster's own signers.
        var seen: Set<KeyID> = []
        let all = roster.rosterKeys.map(\.id) + roster.members.flatMap { $0.keys.map(\.keyID) }
        for key in all where !seen.insert(key).inserted { throw .keyTwice(key) }
    }
}
