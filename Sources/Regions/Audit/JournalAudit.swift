import Foundation
import PassLedger
import Passes
import SQLiteStore

/// Holds the gates' journals against the ledger.
struct JournalAudit {
    private let home: RegionHome
    private let store: any LedgerStore

    init(of home: RegionHome, store: any LedgerStore) {
        self.home = home
        self.store = store
    }

    /// What is wrong: a broken chain, or records that the ledger lacks though later ones are there.
    ///
    /// Records at a journal's end that the ledger lacks are what a crash leaves; the gate appends them when it next starts.
    func faults() async throws -> [AuditFault] {
        var faults: [AuditFault] = []
        let folder = home.folder + "/gates"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            guard let gate = Code(name), FileManager.default.fileExists(atPath: home.gateFiles(gate).journal)
            else { continue }
            if let what = try await fault(in: home.gateFiles(gate).journal) {
                faults.append(AuditFault(index: nil, what: "journal of gate \(gate): \(what)"))
            }
        }
        return faults
    }

    private func fault(in path: String) async throws -> String? {
        let (journal, records, fault) = try Self.open(path)
        guard let journal else { return fault }
        return try await store.read { reading in
            if let beyond = try journal.numberBeyondEnd(in: reading) {
                return
                    "the ledger has its record \(beyond), which the journal lacks: an older copy was put back"
            }
            return try Self.gap(in: records, by: reading)
        }
    }

    private static func open(_ path: String) throws -> (GateJournal?, [Record], fault: String?) {
        do throws(LedgerError) {
            let journal = try GateJournal(opening: path)
            return (journal, try journal.records(from: .min), nil)
        } catch {
            guard error.isOfContent else { throw error }
            return (nil, [], error.detail)
        }
    }

    private static func gap(in records: [Record], by reading: any LedgerReading) throws -> String? {
        var lacks: Int64?
        for record in records {
            let isKnown = try reading.index(ofRecord: record.hash) != nil
            if isKnown, let lacks { return "the ledger lacks its record \(lacks), and has later ones" }
            // What a gate decided alone waits in its journal for its turn, and later records may come first.
            let wasAlone = (record.known?.snapshotVersion ?? 0) > 0
            if !isKnown, !wasAlone, lacks == nil { lacks = record.journal?.sequence }
        }
        return nil
    }
}
