import Foundation
import GRDB
import PassLedger
import Passes

/// A ledger as one SQLite transaction sees it.
final class SQLiteTransaction {
    let db: Database
    let path: String
    private var edge: CompactRange?

    init(_ db: Database, path: String) {
        self.db = db
        self.path = path
    }
}

extension SQLiteTransaction: LedgerWriting {
    func append(_ record: PassLedger.Record, at now: Moment) throws(LedgerError) -> Appended {
        if let known = try index(ofRecord: record.hash), let entry = try entry(at: known) {
            return Appended(IndexedEntry(index: known, entry: entry), wasKnown: true)
        }
        let size = try size()
        let last = try newestEntry(of: record.passName)?.entry
        let newest = try newestRecordedAt()
        let entry = Entry(
            recording: record, sequence: (last?.sequence ?? -1) + 1, previous: last?.hash,
            at: max(now, newest ?? now))
        let index = EntryIndex(size.count)
        try insert(entry, at: index)
        try grow(by: entry.hash, from: size)
        return Appended(IndexedEntry(index: index, entry: entry), wasKnown: false)
    }

    func storeCheckpoint(
        _ checkpoint: StoredCheckpoint, replacing seen: TreeSize?
    ) throws(LedgerError) {
        let newest = try newestCheckpoint()?.size
        let size = try size()
        guard newest == seen, checkpoint.size >= seen ?? .zero, checkpoint.size <= size else {
            let found = newest.map { "\($0)" } ?? "none"
            throw LedgerError(.headMoved, "a head of size \(checkpoint.size), the newest being \(found)")
        }
        try run(on: path) {
            try statement("INSERT OR REPLACE INTO checkpoint (size, note) VALUES (?, ?)")
                .execute(arguments: [checkpoint.size.count, checkpoint.note])
        }
    }

    private func insert(_ entry: Entry, at index: EntryIndex) throws(LedgerError) {
        let keys = IndexKeys(of: entry)
        try run(on: path) {
            try statement(
                """
                INSERT INTO entry (idx, recorded_at, pass, seq, record, journal, journal_seq, bytes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
            ).execute(arguments: [
                index.value, keys.recordedAt, keys.pass, keys.sequence, keys.record, keys.journal,
                keys.journalSequence, Data(entry.bytes),
            ])
        }
    }

    /// Stores the nodes that a leaf completes; the edge is read once a transaction.
    private func grow(by leaf: Digest, from size: TreeSize) throws(LedgerError) {
        var edge = try edge(at: size)
        var number = NodePosition.count(in: size)
        for hash in edge.append(leaf: leaf) {
            try run(on: path) {
                try statement("INSERT INTO node (number, hash) VALUES (?, ?)")
                    .execute(arguments: [number, Data(hash.bytes)])
            }
            number += 1
        }
        self.edge = edge
    }

    private func edge(at size: TreeSize) throws(LedgerError) -> CompactRange {
        if let edge { return edge }
        return try CompactRange(size: size) { (position) throws(LedgerError) in
            try storedNode(at: position)
        }
    }

    func statement(_ sql: String) throws -> Statement { try db.cachedStatement(sql: sql) }
}
