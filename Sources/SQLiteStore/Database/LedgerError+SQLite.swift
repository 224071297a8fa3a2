import GRDB
import PassLedger

extension LedgerError {
    /// Says what an error of the database engine means for whoever runs the ledger.
    ///
    /// - Source: the SQLite manual, *Result and Error Codes*.
    init(_ error: DatabaseError, on path: String) {
        self.init(
            Self.code(of: error, on: path), path,
            underlying: Underlying(
                code: error.resultCode.rawValue, extendedCode: error.extendedResultCode.rawValue,
                message: error.message ?? ""))
    }

    private static func code(of error: DatabaseError, on path: String) -> Code {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
        case .SQLITE_FULL: .full
        case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_ERROR, .SQLITE_MISMATCH,
            .SQLITE_SCHEMA:
            .damaged
        // The engine does not tell why it could not grow its shared index, or create the log beside the file.
        case .SQLITE_CANTOPEN, .SQLITE_IOERR:
            SQLiteFile.isFull(path) ? .full : SQLiteFile.isReadOnly(path) ? .readOnly : .ioFailure
        default: .ioFailure
        }
    }
}

/// Runs statements of ours; whatever the engine says becomes a ``LedgerError``.
func run<T>(on path: String, _ work: () throws -> T) throws(LedgerError) -> T {
    do { return try work() } catch let error as LedgerError { throw error } catch {
        throw LedgerError(from: error, on: path)
    }
}

extension LedgerError {
    /// Says what any error of the database library means.
    init(from error: any Error, on path: String) {
        if let error = error as? DatabaseError {
            self.init(error, on: path)
        } else {
            self.init(.ioFailure, "\(path): \(error)")
        }
    }
}
