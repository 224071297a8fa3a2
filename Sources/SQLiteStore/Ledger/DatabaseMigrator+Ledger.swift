import GRDB

extension DatabaseMigrator {
    /// The tables of a region's ledger.
    ///
    /// Everything but `bytes`, `hash` and `note` only helps to find entries. Three indexes grow at random places, and that is
    /// what a large ledger's append costs; so they hold the first 8 bytes of a hash or a number as an integer, a third of the
    /// size of the whole, and whoever looks something up compares the whole with the entry's own bytes.
    static var ledger: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("entries, nodes and checkpoints") { db in
            try db.execute(
                sql: """
                    CREATE TABLE entry (
                        idx INTEGER PRIMARY KEY,
                        recorded_at INTEGER NOT NULL,
                        pass INTEGER,
                        seq INTEGER NOT NULL,
                        record INTEGER NOT NULL,
                        journal INTEGER,
                        journal_seq INTEGER,
                        bytes BLOB NOT NULL
                    ) STRICT;
                    CREATE INDEX entry_by_record ON entry (record);
                    CREATE INDEX entry_by_pass ON entry (pass, seq);
                    CREATE INDEX entry_by_journal ON entry (journal, journal_seq) WHERE journal IS NOT NULL;
                    CREATE TABLE node (number INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT;
                    CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
                    """)
        }
        return migrator
    }
}
