import Passes
import Testing

struct BatchFileTests {
    @Test func `rows become what staff would have typed`() throws {
        let key = try MintingSamples.issuer().publicKey
        let batch = try BatchSamples.read(
            """
            plan,zones,from,until,persons,holder,perks,姓名,手机,class,group
            day,north museum,2026-06-01,2026-06-02,4,\(key),coffee=3 shop=15.00x1,张三,+8613800000000,adult,007
            season,,,,,,,李四,0570,child,12

            """)
        #expect(batch.rows.map(\.number) == [2, 3])
        let first = batch.rows[0].options
        #expect(first.zones.map(\.text) == ["north", "museum"])
        #expect(first.from == "2026-06-01" && first.until == "2026-06-02")
        #expect(first.persons == 4 && first.holder == key)
        #expect(first.perks.map(\.perk.code.text) == ["coffee", "shop"])
        #expect(first.attributes.map(\.key.text) == ["name", "phone", "class", "group"])
        #expect(first.attributes.map(\.text) == ["张三", "+8613800000000", "adult", "007"])
        #expect(batch.rows[1].options.zones.isEmpty && batch.rows[1].options.persons == nil)
        let minting = try MintingSamples.mint(batch.rows[0].onSale.plan) { $0.attributes = first.attributes }
        #expect(minting.personal.map(\.value) == ["张三", "+8613800000000"])
        #expect(minting.claims.attributes.contains { $0.value == .text("007") })
    }

    @Test(arguments: ["\n", "\r\n"], [false, true])
    func `line ends and byte order mark are kept`(lineEnd: String, hasMark: Bool) throws {
        let lines = ["plan,note", "day,\"a, \"\"b\"\"\"", "day,plain", ""]
        let text = (hasMark ? "\u{FEFF}" : "") + lines.joined(separator: lineEnd)
        let batch = try BatchSamples.read(text)
        #expect(batch.rows[0].options.attributes.map(\.text) == ["a, \"b\""])
        let id = try #require(PassID([UInt8](repeating: 0xAB, count: 16)))
        let result = batch.result([(id, "qr/1.png"), (id, "qr/2, b.png")])
        let hex = String(repeating: "ab", count: 16)
        let expected = [
            "plan,note,pass_id,qr", "day,\"a, \"\"b\"\"\",\(hex),qr/1.png",
            "day,plain,\(hex),\"qr/2, b.png\"", "",
        ]
        #expect(result == Array(((hasMark ? "\u{FEFF}" : "") + expected.joined(separator: lineEnd)).utf8))
    }

    @Test func `a column slot is an attribute where the plan sells no slots`() throws {
        let batch = try BatchSamples.read("plan,slot\nday,7\n")
        #expect(batch.rows[0].options.slot == nil)
        #expect(batch.rows[0].options.attributes.map(\.text) == ["7"])
    }

    @Test
    func `a column slot is the time slot where the plan sells slots, and its mistakes have that column`()
        throws
    {
        let plan = try PlanSamples.plan(
            PlanSamples.file("    slots: [{from: 09:00, until: 11:00}]\n"))
        let rehearsal = BatchRehearsal(
            plans: [PlanOnSale(plan: plan, version: 1)], region: try PlanSamples.region(),
            issuerKey: try MintingSamples.record(), at: try PlanSamples.moment("2026-05-01T04:00:00Z"),
            tokenLimit: PassToken.largestPrintedSize)
        let good = try BatchFile(parsing: Array("plan,slot\nday,2026-05-02 09:00\n".utf8), for: rehearsal)
        #expect(good.rows[0].options.slot == "2026-05-02 09:00")
        let error = #expect(throws: BatchError.self) {
            try BatchFile(parsing: Array("plan,slot\nday,2026-05-02 10:00\nday,\n".utf8), for: rehearsal)
        }
        #expect(error?.mistakes.map(\.column) == [2, 2])
    }

    @Test func `a cell in quotes may hold lines`() throws {
        let batch = try BatchSamples.read("plan,zones,name\nday,\"north\nsouth\",\"张\n三\"\nday,,李四\n")
        #expect(batch.rows.map(\.number) == [2, 3])
        #expect(batch.rows[0].options.zones.map(\.text) == ["north", "south"])
        #expect(batch.rows[0].options.attributes.map(\.text) == ["张\n三"])
    }

    @Test func `blank rows are passed over and counted`() throws {
        let batch = try BatchSamples.read("plan,class\n\nday,adult\n,\nday,child")
        #expect(batch.rows.map(\.number) == [3, 5])
    }

    @Test func `every Chinese column name has its attribute`() throws {
        for (name, key) in [
            ("姓名", "name"), ("身份证", "id"), ("护照", "passport"), ("手机", "phone"), ("电话", "phone"),
            ("邮箱", "email"), ("车牌", "plate"),
        ] {
            let batch = try BatchSamples.read("plan,\(name)\nday,x\n")
            #expect(batch.rows[0].options.attributes.map(\.key.text) == [key])
        }
    }

    @Test func `progress is told row by row`() throws {
        var told: [[Int]] = []
        _ = try BatchFile(
            parsing: Array("plan\nday\nday\nday\n".utf8), for: BatchSamples.rehearsal(),
            progress: { told.append([$0, $1]) })
        #expect(told == [[1, 3], [2, 3], [3, 3]])
    }
}
