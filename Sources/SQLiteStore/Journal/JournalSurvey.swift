import Foundation
import GRDB
public import PassLedger
import Passes

/// What is left of a gate journal: every record that can still be read, and what is wrong with the rest.
///
/// - Guarantee: nothing is written. A record that is listed was read whole and bears its own number in this journal; whether its
///   signature holds is for whoever takes it into a ledger.
public struct JournalSurvey: Sendable {
    /// The journal's name; nil when not even that can be read.
    public private(set) var id: JournalID?
    /// Every record that can be read, ascending by number.
    public private(set) var records: [PassLedger.Record] = []
    /// What is wrong, in the order of the numbers.
    public private(set) var damage: [Damage] = []

    /// One thing that is wrong.
    public struct Damage: Hashable, Sendable {
        /// The record's number; nil when the trouble is the file's.
        public let sequence: Int64?
        /// What is wrong.
        public let kind: Kind
    }

    /// The kinds of trouble.
    public enum Kind: String, Hashable, Sendable {
        /// The file is no database, or its pages are damaged.
        case file
        /// The journal's name is gone.
        case name
        /// The row holds no record of this number.
        case record
        /// The record is whole, but not what the journal's seal says: its clock floor was changed.
        case seal
        /// The record does not follow the one before it.
        case chain
        /// There is no record of this number, though later ones are there.
        case missing
    }

    /// Whether the journal is whole.
    public var isWhole: Bool { damage.isEmpty }

    /// Reads what can be read.
    ///
    /// - Errors: ``LedgerError`` `missing`, `locked`, `newerVersion` or `readOnly`: nothing can be said then.
    public init(of path: String) throws(LedgerError) {
        let database: SQLiteDatabase
        do throws(LedgerError) { database = try SQLiteDatabase(opening: path, as: .journal) } catch {
            guard error.code == .damaged || error.code == .ioFailure else { throw error }
            damage.append(Damage(sequence: nil, kind: .file))
            return
        }
        let ids = try? database.writer.read { db in try Data.fetchAll(db, sql: "SELECT id FROM journal") }
        id = ids.flatMap { $0.count == 1 ? JournalID($0[0]) : nil }
        if id == nil { damage.append(Damage(sequence: nil, kind: .name)) }
        let rows = rows(of: database)
        judge(rows)
    }

    private struct StoredRow: Sendable {
        let sequence: Int64
        let floor: Int64?
        let seal: [UInt8]?
        let bytes: [UInt8]?
    }

    /// From the front as far as it goes, then from the back: a damaged page in the middle hides only itself.
    private mutating func rows(of database: SQLiteDatabase) -> [Int64: StoredRow] {
        var rows: [Int64: StoredRow] = [:]
        for order in ["ASC", "DESC"] {
            do {
                try database.writer.read { db in
                    let cursor = try Row.fetchCursor(
                        db, sql: "SELECT seq, floor, seal, bytes FROM record ORDER BY seq \(order)")
                    while let row = try cursor.next() {
                        let sequence: Int64 = row[0]
                        guard rows[sequence] == nil else { break }
                        rows[sequence] = StoredRow(
                            sequence: sequence, floor: row[1] as? Int64, seal: try? row.bytes(at: 2),
                            bytes: try? row.bytes(at: 3))
                    }
                }
                // Everything was read from the front: there is nothing behind it.
                break
            } catch { damage.append(Damage(sequence: nil, kind: .file)) }
        }
        return rows
    }

    private mutating func judge(_ rows: [Int64: StoredRow]) {
        var before: (sequence: Int64, record: PassLedger.Record?)?
        for row in rows.values.sorted(by: { $0.sequence < $1.sequence }) {
            if let before {
                for gap
                    in (before.sequence + 1)..<max(
                        before.sequence + 1, min(row.sequence, before.sequence + 1_000))
                {
                    damage.append(Damage(sequence: gap, kind: .missing))
                }
            }
            let record = row.bytes.flatMap { try? PassLedger.Record(parsing: $0) }
            guard let record, record.journal?.sequence == row.sequence,
                id == nil || record.journal?.journal == id
            else {
                damage.append(Damage(sequence: row.sequence, kind: .record))
                before = (row.sequence, nil)
                continue
            }
            let floor = row.floor.map { Moment(milliseconds: $0) }
            if row.seal != record.seal(with: floor).bytes {
                damage.append(Damage(sequence: row.sequence, kind: .seal))
            }
            if let earlier = before?.record, before?.sequence == row.sequence - 1,
                earlier.hash != record.journal?.previous
            {
                damage.append(Damage(sequence: row.sequence, kind: .chain))
            }
            records.append(record)
            before = (row.sequence, record)
        }
        if id == nil { id = records.first?.journal?.journal }
    }
}
