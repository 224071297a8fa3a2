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
        guard let newest = rows.first else { return JournalEnd(record: nil, floor: nil) }
        let record = try self.record(in: newest, of: id)
        let before = rows.count > 1 ? try self.record(in: rows[1], of: id) : nil
        guard continues(record, before) else {
            throw LedgerError(.damaged, "the journal's record \(newest["seq"] as Int64) breaks its chain")
        }
        return JournalEnd(record: record, floor: floor(in: newest))
    }

    /// Reads consecutive records and checks that each continues the one before.
    static func chain(_ rows: RowCursor, of id: JournalID) throws -> [PassLedger.Record] {
        var records: [PassLedger.Record] = []
        while let row = try rows.next() {
            let record = try self.record(in: row, of: id)
            guard records.isEmpty || continues(record, records.last) else {
                throw LedgerError(.damaged, "the journal's record \(row["seq"] as Int64) breaks its chain")
            }
            records.append(record)
        }
        return records
    }

    private static func record(in row: Row, of id: JournalID) throws -> PassLedger.Record {
        let sequence: Int64 = row["seq"]
        guard let record = try? PassLedger.Record(parsing: row.bytes(at: row.count - 1)),
            record.journal?.journal == id, record.journal?.sequence == sequence,
            record.seal(with: floor(in: row)).bytes == (try row.bytes(at: row.count - 2))
        else { throw LedgerError(.damaged, "the journal's record \(sequence) is not what was written") }
        return record
    }

    private static func floor(in row: Row) -> Moment? {
        (row["floor"] as Int64?).map { Moment(milliseconds: $0) }
    }

    /// Records below the newest that the ledger is known to keep may have been deleted, so a journal need not begin at 0.
    private static func continues(_ record: PassLedger.Record, _ before: PassLedger.Record?) -> Bool {
        guard let position = record.journal else { return false }
        guard let before else { return true }
        return before.journal?.sequence == position.sequence - 1 && before.hash == position.previous
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
