import GRDB

extension DatabaseMigrator {
    /// The tables of a gate journal: its name, and its records with the clock floor after each and a seal over both.
    static var journal: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("journal and records") { db in
            try db.execute(
                sql: """
                    CREATE TABLE journal (id BLOB NOT NULL) STRICT;
                    CREATE TABLE record (
                        seq INTEGER PRIMARY KEY,
                        floor INTEGER,
                        seal BLOB NOT NULL,
                        bytes BLOB NOT NULL
                    ) STRICT;
                    """)
        }
        migrator.registerMigration("attempts that wait for staff") { db in
            try db.execute(
                sql: """
                    CREATE TABLE attempt (id BLOB PRIMARY KEY, at INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
                    """)
        }
        migrator.registerMigration("what became of attempts") { db in
            try db.execute(
                sql: """
                    ALTER TABLE attempt ADD COLUMN noted INTEGER;
                    ALTER TABLE attempt ADD COLUMN settled INTEGER;
                    ALTER TABLE attempt ADD COLUMN outcome TEXT;
                    """)
        }
        migrator.registerMigration("alarms") { db in
            try db.execute(sql: "CREATE TABLE alarm (at INTEGER NOT NULL, is_on INTEGER NOT NULL) STRICT;")
        }
        return migrator
    }
}
