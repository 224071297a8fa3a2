import Foundation
import Testing

/// Whatever is changed in a home behind everybody's back, the audit finds it or says that it cannot.
struct TamperTests {
    /// A home in which every table has something: passes, a batch, personal values, check-ins, an attempt.
    private static let eventful = Result {
        let region = try TestRegion()
        let pass = try region.mint("park", "--attribute", "class=adult")
        try region.scan(pass.picture).done()
        try region.scan(pass.picture, at: "north-2").done()
        try region.scan(pass.picture).done()
        let attempt = try region.scan(try region.mint("student").picture).document()["attempt"]?.text
        let declined = try #require(attempt)
        try Program.gate.run(["decline", declined, "--home", region.home, "--gate", "north-1"]).done()
        let file = try region.scratch.write("plan,姓名,手机\nday,王小明,13800001234\nday,李雷,\n", to: "group.csv")
        try region.issuer("batch", file, "--out", region.scratch.path("out")).done()
        try region.issuer("suspend", pass.id).done()
        // What a crash leaves of an amendment: a token on its way that the ledger does not know.
        try Database(path: region.home + "/register.sqlite").change(
            "INSERT INTO replacement SELECT id, x'00', x'00' FROM pass",
            "INSERT INTO replacement_personal SELECT * FROM personal")
        try region.expectSound()
        return region
    }

    private static func copy() throws -> TestRegion {
        let model = try eventful.get()
        let scratch = try ScratchFolder()
        try FileManager.default.copyItem(atPath: model.home, toPath: scratch.path("home"))
        return TestRegion(scratch: scratch, home: scratch.path("home"))
    }

    /// The databases of a home.
    static let files = ["ledger.sqlite", "register.sqlite", "gates/north-1/journal.sqlite"]

    @Test(arguments: files)
    func `no column of any table can be changed unnoticed`(file: String) throws {
        // A home is copied while nothing runs on it: the shared one is only ever copied.
        let model = try Self.copy()
        let unaudited = try #require(try model.audit().document()["unaudited"]?.items)
        let database = Database(path: model.home + "/" + file)
        let columns = try database.columns()
        #expect(columns.count > 5)
        for column in columns {
            let isListed = unaudited.contains {
                $0["table"]?.text == column.table && $0["column"]?.text == column.name
                    && $0["reason"]?.text?.isEmpty == false
            }
            let count = try database.count(column)
            try #require(count > 0 || isListed, "no row has \(column.table).\(column.name)")
            for row in Set([0, count / 2, count - 1]) where !isListed {
                let region = try Self.copy()
                try Database(path: region.home + "/" + file).tamper(column, row: row)
                let audit = try region.audit()
                // Which steps made the tables is no content: a file of unknown steps is not opened at all.
                if column.table == "grdb_migrations" {
                    #expect(audit.exit == 2)
                } else {
                    #expect(
                        audit.exit == 1,
                        "\(column.table).\(column.name) row \(row): \(audit.output)\(audit.errors)")
                }
            }
        }
    }

    @Test func `a flipped bit in an entry is a fault at its index, wherever it is`() throws {
        for index in 0..<16 {
            let region = try Self.copy()
            let database = Database(path: region.home + "/ledger.sqlite")
            let size = try database.number("SELECT length(bytes) FROM entry WHERE idx = \(index)")
            let (byte, bit) = (Int.random(in: 0..<size), Int.random(in: 0..<8))
            try database.flip(bit: bit, ofByte: byte, inEntry: index)
            let audit = try region.audit()
            #expect(audit.exit == 1, "entry \(index) byte \(byte) bit \(bit): \(audit.errors)")
            let faults = try #require(
                try audit.document()["faults"]?.items, "entry \(index) byte \(byte) bit \(bit)")
            #expect(faults.contains { $0["index"]?.whole == index && $0["what"]?.text?.isEmpty == false })
        }
    }

    @Test(arguments: [
        "DELETE FROM entry WHERE idx = 9", "DELETE FROM entry WHERE idx = (SELECT max(idx) FROM entry)",
        "DELETE FROM node WHERE number = 3",
        "DELETE FROM checkpoint",
    ])
    func `what was taken out of the ledger is missed`(statement: String) throws {
        let region = try Self.copy()
        try Database(path: region.home + "/ledger.sqlite").change(statement)
        let audit = try region.audit()
        #expect(audit.exit == 1, "\(audit.output)\(audit.errors)")
    }

    @Test func `a pass that was taken out of the register is missed`() throws {
        let region = try Self.copy()
        try Database(path: region.home + "/register.sqlite").change("DELETE FROM pass WHERE batch_row = 2")
        #expect(try region.audit().exit == 1)
    }

    @Test func `a check-in that was taken out of a journal is missed`() throws {
        let region = try Self.copy()
        try Database(path: region.journal("north-1")).change("DELETE FROM record WHERE seq = 1")
        #expect(try region.audit().exit == 1)
    }

    @Test func `people read what is wrong and what to do`() throws {
        let region = try Self.copy()
        try Database(path: region.home + "/ledger.sqlite").change("DELETE FROM node WHERE number = 3")
        let english = try Program.bookkeeper.run(["audit", "--home", region.home], language: "en")
        #expect(english.output.contains("hint:"))
        let chinese = try Program.bookkeeper.run(["audit", "--home", region.home], language: "zh_CN.UTF-8")
        #expect(chinese.output.contains("提示："))
    }
}
