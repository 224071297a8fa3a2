import GRDB

/// What an SQLite file of ours is for.
enum FileKind: Sendable {
    /// A region's ledger.
    case ledger
    /// A gate's journal.
    case journal
    /// A region's register of passes.
    case register

    /// Marks the file as ours: SPlg, SPjn, SPrg.
    var applicationID: Int32 {
        switch self {
        case .ledger: 0x5350_6C67
        case .journal: 0x5350_6A6E
        case .register: 0x5350_7267
        }
    }

    var name: String {
        switch self {
        case .ledger: "ledger"
        case .journal: "gate journal"
        case .register: "register of passes"
        }
    }

    /// The steps that lead to today's tables; their names are permanent.
    var schema: DatabaseMigrator {
        switch self {
        case .ledger: .ledger
        case .journal: .journal
        case .register: .register
        }
    }
}

/// How an SQLite file stands to this version of the program.
enum FileState {
    case current
    case older
    case newer
    case other

    init(of db: Database, as kind: FileKind, knowing schema: DatabaseMigrator) throws {
        if try Int32.fetchOne(db, sql: "PRAGMA application_id") != kind.applicationID {
            self = .other
        } else if try schema.hasBeenSuperseded(db) {
            self = .newer
        } else {
            self = try schema.hasCompletedMigrations(db) ? .current : .older
        }
    }
}
