import GRDB
import PassLedger
import Passes

/// The end of a gate journal.
struct JournalEnd {
    /// The newest record; nil in an empty journal.
    let record: PassLedger.Record?
    /// The clock floor after it.
    let floor: Moment?

    /// The place after it.
    func next(in journal: JournalID) -> JournalPosition {
        JournalPosition(
            journal: journal, sequence: (record?.journal?.sequence ?? -1) + 1, previous: record?.hash ?? .zero
        )
    }
}

extension GateJournal {
    /// The newest record, checked against its number and the record before it.
    static func last(in db: Database, of id: JournalID) throws -> JournalEnd {
        let rows = try Row.fetchAll(
            db, sql: "SELECT seq, floor, seal, bytes FROM record ORDER BY seq DESC LIMIT 2")
        guard let newest = try rows.first.map(JournalRow.init) else {
            return JournalEnd(record: nil, floor: nil)
        }
        let before = try rows.dropFirst().first.map { try JournalRow($0).record(after: nil, of: id) }
        return JournalEnd(record: try newest.record(after: before, of: id), floor: newest.floor)
    }

    /// Reads consecutive records and checks that each continues the one before.
    static func chain(_ rows: RowCursor, of id: JournalID) throws -> [PassLedger.Record] {
        var records: [PassLedger.Record] = []
        while let row = try rows.next() {
            records.append(try JournalRow(row).record(after: records.last, of: id))
        }
        return records
    }
}

extension JournalRow {
    /// A row of the columns `seq, floor, seal, bytes`.
    fileprivate init(_ row: Row) throws {
        self.init(
            sequence: row["seq"], floor: (row["floor"] as Int64?).map { Moment(milliseconds: $0) },
            seal: try row.bytes(at: row.count - 2), bytes: try row.bytes(at: row.count - 1))
    }
}

extension PassLedger.Record {
    /// What shows that the newest record, which nothing follows yet, is the one that was written, with its floor.
    func seal(with floor: Moment?) -> Digest {
        let time = floor.map { withUnsafeBytes(of: $0.milliseconds.bigEndian) { Array($0) } } ?? []
        return Digest(of: time + bytes)
    }

    /// The clock floor once this record is in the journal.
    ///
    /// A time given by hand, or by a clock known to be wrong, is marked and moves nothing.
    func movingFloor(_ floor: Moment?) -> Moment? {
        guard !marks.contains("clock_off") else { return floor }
        return max(at, floor ?? at)
    }
}
