import GRDB

extension `A gate's journal` {
    /// Puts another byte into the newest record, as a failing disk might.
    func changeNewestRecord() throws {
        try DatabaseQueue(path: path).write { db in
            try db.execute(
                sql: """
                    UPDATE record SET bytes = CAST(substr(bytes, 1, 40) || x'00' || substr(bytes, 42) AS BLOB)
                    WHERE seq = (SELECT max(seq) FROM record)
                    """)
        }
    }
}
