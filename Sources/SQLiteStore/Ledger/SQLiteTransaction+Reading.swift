import Foundation
import GRDB
import PassLedger
import Passes

extension SQLiteTransaction: LedgerReading {
    func size() throws(LedgerError) -> TreeSize {
        try run(on: path) {
            guard let last = try Int.fetchOne(statement("SELECT max(idx) FROM entry")) else { return .zero }
            let nodes = (try Int.fetchOne(statement("SELECT max(number) FROM node")) ?? -1) &+ 1
            let isPlausible = (0..<TreeSize.bound - 1).contains(last)
            if isPlausible && NodePosition.count(in: TreeSize(last + 1)) == nodes {
                return TreeSize(last + 1)
            }
            // Entries and nodes were appended together and no longer fit: a row strayed or is gone. However far it strayed,
            // there are as many entries as rows; the gap it left is for an audit to name.
            return TreeSize(try Int.fetchOne(statement("SELECT count(*) FROM entry")) ?? 0)
        }
    }

    func newestRecordedAt() throws(LedgerError) -> Moment? {
        try run(on: path) {
            try Int64.fetchOne(statement("SELECT recorded_at FROM entry ORDER BY idx DESC LIMIT 1"))
        }.map { Moment(milliseconds: $0) }
    }

    func bytes(in range: Range<EntryIndex>) throws(LedgerError) -> [[UInt8]] {
        try run(on: path) {
            let rows = try Row.fetchCursor(
                statement("SELECT idx, bytes FROM entry WHERE idx >= ? AND idx < ? ORDER BY idx"),
                arguments: [range.lowerBound.value, range.upperBound.value])
            var entries: [[UInt8]] = []
            while let row = try rows.next() {
                let index: Int = row[0]
                guard index == range.lowerBound.value + entries.count else { break }
                entries.append(try row.bytes(at: 1))
            }
            return entries
        }
    }

    func entries(of chain: PassName?) throws(LedgerError) -> [IndexedEntry] {
        let entries = try fetch(
            "SELECT idx, bytes FROM entry WHERE pass IS ? ORDER BY seq, idx", [Self.key(of: chain)])
        return entries.filter { $0.entry.chain == chain }
    }

    func newestEntry(of chain: PassName?) throws(LedgerError) -> IndexedEntry? {
        // Nearly always the first row is it; another pass may share the key's 8 bytes.
        try run(on: path) {
            let rows = try Row.fetchCursor(
                statement("SELECT idx, bytes FROM entry WHERE pass IS ? ORDER BY seq DESC, idx DESC"),
                arguments: [Self.key(of: chain)])
            while let row = try rows.next() {
                let found = try Self.entry(in: row)
                if found.entry.chain == chain { return found }
            }
            return nil
        }
    }

    func index(ofRecord hash: Digest) throws(LedgerError) -> EntryIndex? {
        try fetch("SELECT idx, bytes FROM entry WHERE record = ?", [IndexKeys.key(of: hash.bytes)])
            .first { $0.entry.record.hash == hash }?.index
    }

    func entries(
        ofJournal journal: JournalID, sequence: ClosedRange<Int64>
    ) throws(LedgerError) -> [IndexedEntry] {
        let entries = try fetch(
            """
            SELECT idx, bytes FROM entry WHERE journal = ? AND journal_seq BETWEEN ? AND ?
            ORDER BY journal_seq, idx
            """,
            [IndexKeys.key(of: journal.bytes), sequence.lowerBound, sequence.upperBound])
        return entries.filter { $0.entry.record.journal?.journal == journal }
    }

    func repeatedSequences(ofJournal journal: JournalID) throws(LedgerError) -> [Int64] {
        let candidates = try run(on: path) {
            try Int64.fetchAll(
                statement(
                    """
                    SELECT journal_seq FROM entry WHERE journal = ?
                    GROUP BY journal_seq HAVING count(*) > 1 ORDER BY journal_seq
                    """),
                arguments: [IndexKeys.key(of: journal.bytes)])
        }
        // Another journal may share the key's 8 bytes.
        return try run(on: path) {
            try candidates.filter { try entries(ofJournal: journal, sequence: $0...$0).count > 1 }
        }
    }

    func node(at position: NodePosition) throws(LedgerError) -> Digest? {
        let bytes = try run(on: path) {
            try Data.fetchOne(
                statement("SELECT hash FROM node WHERE number = ?"), arguments: [position.storageNumber])
        }
        guard let bytes else { return nil }
        guard let hash = Digest(bytes) else {
            throw LedgerError(.damaged, "node \(position.index) of level \(position.level) is no hash")
        }
        return hash
    }

    private func fetch(
        _ sql: String, _ arguments: StatementArguments
    ) throws(LedgerError) -> [IndexedEntry] {
        try run(on: path) {
            try Row.fetchAll(statement(sql), arguments: arguments).map { try Self.entry(in: $0) }
        }
    }

    private static func key(of chain: PassName?) -> Int64? { chain.map { IndexKeys.key(of: $0.id.bytes) } }

    private static func entry(in row: Row) throws -> IndexedEntry {
        let number: Int = row[0]
        guard number >= 0 else { throw LedgerError(.damaged, "an entry has the index \(number)") }
        let index = EntryIndex(number)
        return IndexedEntry(index: index, entry: try Entry(stored: row.bytes(at: 1), at: index))
    }
}

extension Row {
    /// A blob, copied out of the engine's memory.
    func bytes(at column: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: column) { data in Array(data ?? Data()) }
    }
}
