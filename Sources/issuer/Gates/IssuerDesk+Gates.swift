import Foundation
import PassLedger
import Passes
import Regions
import SQLiteStore

extension IssuerDesk {
    /// Enrols a gate, or changes the zones and direction of one that is enrolled.
    ///
    /// - Guarantee: key and journal are durable before the entry; a crash between them is mended by doing it again, with the
    ///   key and journal that are there.
    func enrol(
        _ gate: Code, zones: [Code], direction: GateEnrolment.Direction, settings: String?, at now: Moment
    ) async throws -> EnrolledGate {
        let files = home.gateFiles(gate)
        let path = settings ?? files.settings
        // A file that is there is somebody's work, or something else altogether: it is never written over.
        let isThere = FileManager.default.fileExists(atPath: path)
        if isThere, settings != nil { throw IssuerError.fileExists(path) }
        let gateKey = try makeKey(files)
        let journal = try makeJournal(files)
        let enrolment = GateEnrolment(
            id: gate, key: gateKey.publicKey, zones: zones, direction: direction, journal: journal)
        let record = try record(.gate, content: .gate(enrolment), at: now)
        let appended = try await ledger.append([record], at: now)
        if !isThere {
            try DurableFile(path).write(Array(GateSettingsFile(gate: gate, home: home, path: path).text.utf8))
        }
        return EnrolledGate(
            region: home.region, enrolment: enrolment, settings: path, index: appended[0].entry.index)
    }

    private func makeKey(_ files: GateFiles) throws -> SigningKey {
        try FileManager.default.createDirectory(
            atPath: files.own, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard !FileManager.default.fileExists(atPath: files.key) else { return try KeyFile(files.key).read() }
        let key = SigningKey.random()
        try KeyFile(files.key).write(key)
        return key
    }

    private func makeJournal(_ files: GateFiles) throws -> JournalID {
        guard !FileManager.default.fileExists(atPath: files.journal) else {
            return try GateJournal(opening: files.journal).id
        }
        return try GateJournal(creating: files.journal, id: .random()).id
    }
}
