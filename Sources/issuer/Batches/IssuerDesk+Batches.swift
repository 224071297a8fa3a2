import Foundation
import PassLedger
import Passes
import Regions
import SQLiteStore

extension IssuerDesk {
    /// How many rows are minted in one durable step.
    private static let chunk = 50

    /// What a batch is checked against.
    func rehearsal(at now: Moment) async throws -> BatchRehearsal {
        BatchRehearsal(
            plans: try await ledger.plansOnSale(), region: home.issuingRegion, issuerKey: try issuerKeyRecord,
            at: now,
            tokenLimit: PassToken.largestPrintedSize)
    }

    /// Mints what of a batch is not minted yet, draws what is not drawn, and writes the result.
    ///
    /// - Guarantee: a row has one pass, however often the batch is run and wherever it was cut off.
    func mint(_ batch: BatchFile, into folder: BatchFolder) async throws -> [MintedRow] {
        let progress = ProgressBar(label: Phrase(zh: "出票", en: "minting"))
        var rows = try await finish(batch, in: folder)
        let open = batch.rows.filter { rows[$0.number] == nil }
        for start in stride(from: 0, to: open.count, by: Self.chunk) {
            let part = open[start..<min(start + Self.chunk, open.count)]
            for row in try await mint(part, into: folder) { rows[row.row] = row }
            progress.show(rows.count, of: batch.rows.count)
        }
        let ordered = batch.rows.compactMap { rows[$0.number] }
        try folder.result.write(
            batch.result(ordered.map { (passID: $0.pass, qr: $0.picture ?? "") }), mode: 0o600)
        return ordered
    }

    private func mint(_ rows: ArraySlice<BatchRow>, into folder: BatchFolder) async throws -> [MintedRow] {
        let orders = rows.map { row in
            MintingOrder(
                plan: row.onSale.plan.code, options: row.options,
                picture: { folder.picture(row: row.number, pass: $0) },
                place: BatchPlace(batch: folder.batch, row: row.number))
        }
        return try await mint(orders, at: .now()).map { pass in
            MintedRow(
                row: pass.place?.row ?? 0, pass: pass.token.claims.passID, picture: pass.picture,
                index: pass.index)
        }
    }

    /// The rows that an earlier run registered: brought into the ledger with the tokens they have, and drawn where that is missing.
    private func finish(_ batch: BatchFile, in folder: BatchFolder) async throws -> [Int: MintedRow] {
        let registered = try register.rows(ofBatch: folder.batch)
        var rows: [Int: MintedRow] = [:]
        for row in batch.rows {
            guard let pass = registered[row.number] else { continue }
            rows[row.number] = try await finish(row, pass: pass, in: folder)
        }
        return rows
    }

    private func finish(_ row: BatchRow, pass: PassID, in folder: BatchFolder) async throws -> MintedRow {
        // A row's pass may have been given another token since; its picture is drawn by that one.
        let issued = try await ledger.history(of: pass)?.state.commitment
        let newest = try issued.flatMap { try register.pass(pass, issued: $0) }
        guard let registered = try newest ?? register.pass(pass) else { throw IssuerError.noSuchPass(pass) }
        let token: PassToken
        do { token = try PassToken(parsing: registered.token) } catch {
            throw HomeError.damaged(file: home.registerPath, what: "the token of pass \(pass): \(error)")
        }
        let now = Moment.now()
        let written = try await ledger.append(at: now) { view in
            let minted = try view.reading.entries(of: token.claims.name).first?.index
            if minted == nil { try Self.checkRoom(for: [token.claims], in: view) }
            // The claims keep the time they were issued at; the record says when it is signed.
            let records = minted == nil ? [try mintRecord(of: token, at: now)] : []
            return Decision(records: records, outcome: minted)
        }
        let path = token.claims.holder == nil ? folder.picture(row: row.number, pass: pass) : nil
        if let path, !FileManager.default.fileExists(atPath: path) {
            try PassPicture(of: token, plan: row.onSale.plan, home: home, at: path).handOut()
        }
        let index = written.outcome ?? written.entries[0].entry.index
        return MintedRow(row: row.number, pass: pass, picture: path, index: index)
    }
}
