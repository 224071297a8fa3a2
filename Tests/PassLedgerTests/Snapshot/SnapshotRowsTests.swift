import PassLedger
import Passes
import TestSupport
import Testing

/// Rows of a snapshot, packed: every one is found, and no other.
struct SnapshotRowsTests {
    private let regions = ["ab", "abc", "quzhou", "b"].compactMap { RegionID($0) }
    private let key = SigningKey.random()

    private func name(_ region: Int, _ number: Int) throws -> PassName {
        var bytes = [UInt8](repeating: 0, count: 16)
        (bytes[0], bytes[15]) = (UInt8(number * 37 % 256), UInt8(number))
        return PassName(region: regions[region % regions.count], id: try #require(PassID(bytes)))
    }

    private func row(_ name: PassName, entries: Int) -> SnapshotRow {
        var row = SnapshotRow(fresh: name)
        row.entries = entries
        return row
    }

    private func packed(_ rows: [SnapshotRow]) throws -> SnapshotRows {
        let region = try #require(RegionID("quzhou"))
        let now = Moment(seconds: 1_800_000_000)
        var snapshot = Snapshot(
            region: region, version: 7, issued: now, validUntil: now + .seconds(60), roster: [])
        snapshot.rows = rows.sorted { $0.name < $1.name }
        let record = KeyRecord(
            use: .snapshot, key: key.publicKey, signFrom: now, signUntil: now, verifyUntil: now)
        let member = Member(
            region: region, name: "q", timeZone: "Asia/Shanghai", dayStartMinutes: 0, currency: "CNY",
            origin: "q", keys: [record])
        let (head, packed) = try Snapshot.packed(verifying: snapshot.signed(by: key), from: member)
        #expect(head.rows.isEmpty)
        #expect(head.version == 7)
        return packed
    }

    @Test func `every row is found by its name, and no name without a row`() throws {
        let rows = try (0..<120).map { row(try name($0, $0), entries: $0 + 1) }
        let packed = try packed(rows)
        #expect(packed.count == 120)
        for row in rows { #expect(packed[row.name] == row) }
        for number in 120..<240 { #expect(packed[try name(number, number)] == nil) }
        #expect(packed.row(at: 0)?.name == rows.map(\.name).min())
        #expect(packed.row(at: 120) == nil)
        #expect(SnapshotRows()[rows[0].name] == nil)
    }

    @Test func `newer rows take the place of older ones, and rows of zeros leave`() throws {
        let older = try packed(try (0..<60).map { row(try name($0, $0), entries: 1) })
        let newer = try packed(try (40..<80).map { row(try name($0, $0), entries: $0 % 3 == 0 ? 0 : 2) })
        let merged = older.merging(newer)
        for number in 0..<100 {
            let found = merged[try name(number, number)]?.entries
            switch number {
            case 0..<40: #expect(found == 1)
            case 40..<80: #expect(found == (number % 3 == 0 ? nil : 2), "\(number)")
            default: #expect(found == nil)
            }
        }
        #expect(SnapshotRows().merging(older).count == 60)
        #expect(older.merging(SnapshotRows()).count == 60)
    }
}
