import GRDB

extension DatabaseMigrator {
    /// The tables of a register: passes with their tokens, and personal values; the same once more for tokens on their way.
    static var register: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("passes and personal values") { db in
            try db.execute(
                sql: """
                    CREATE TABLE pass (
                        id BLOB PRIMARY KEY, token BLOB NOT NULL, commitment_key BLOB, batch BLOB, batch_row INTEGER,
                        UNIQUE (batch, batch_row)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE personal (
                        pass BLOB NOT NULL, attribute TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (pass, attribute)
                    ) STRICT, WITHOUT ROWID;
                    """)
        }
        migrator.registerMigration("tokens that are to replace others") { db in
            try db.execute(
                sql: """
                    CREATE TABLE replacement (pass BLOB PRIMARY KEY, token BLOB NOT NULL, commitment_key BLOB)
                        STRICT, WITHOUT ROWID;
                    CREATE TABLE replacement_personal (
                        pass BLOB NOT NULL, attribute TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (pass, attribute)
                    ) STRICT, WITHOUT ROWID;
                    """)
        }
        return migrator
    }
}
