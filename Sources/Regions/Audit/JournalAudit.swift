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
        let (records, fault) = try Self.records(of: path)
        guard fault == nil else { return fault }
        return try await store.read { reading in try Self.gap(in: records, by: reading) }
    }

    private static func records(of path: String) throws -> (records: [Record], fault: String?) {
        do throws(LedgerError) {
            return (try GateJournal(opening: path).records(), nil)
        } catch {
            guard error.code == .damaged else { throw error }
            return ([], error.detail)
        }
    }

    private static func gap(in records: [Record], by reading: any LedgerReading) throws -> String? {
        var lacks: Int64?
        for record in records {
            let isKnown = try reading.index(ofRecord: record.hash) != nil
            if isKnown, let lacks { return "the ledger lacks its record \(lacks), and has later ones" }
            if !isKnown, lacks == nil { lacks = record.journal?.sequence }
        }
        return nil
    }
}
