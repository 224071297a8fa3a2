import Foundation
import Testing

/// `issuer batch`: a pass a row, once each, however often it is run.
struct BatchTests {
    static let group = """
        plan,姓名,class,手机
        day,王小明和他的朋友,adult,13800001234
        day,,"child, small",
        family,,,

        """

    private func lines(_ file: String) throws -> [String] {
        String(decoding: try content(file), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func `each row becomes a pass, and the result says which`() throws {
        let region = try TestRegion()
        let file = try region.scratch.write(Self.group, to: "group.csv")
        let out = region.scratch.path("out")
        let rows = try region.issuer("batch", file, "--out", out, "--json").done().lines()
        #expect(rows.count == 3)
        let passes = rows.compactMap { $0["pass_id"]?.text }
        #expect(Set(passes).count == 3)
        let result = try lines(out + "/passes.csv")
        #expect(result.count == 4)
        #expect(result[0] == "plan,姓名,class,手机,pass_id,qr")
        for (number, row) in rows.enumerated() {
            let picture = try #require(row["qr"]?.text)
            #expect(result[number + 1].hasSuffix(",\(passes[number]),\(picture)"))
            #expect(try region.scan(picture).done().document()["pass_id"] == .text(passes[number]))
        }
        #expect(result[2].contains("\"child, small\""))
        let shown = try region.issuer("show", passes[0], "--json").done().document()
        #expect(shown["attributes"]?["name"] == "王小明和他的朋友")
        #expect(shown["attributes"]?["phone"] == "13800001234")
        #expect(try region.expectSound()["passes"] == 3)
    }

    @Test(arguments: ["svg", "pdf"])
    func `pictures have the form that was asked for`(format: String) throws {
        let region = try TestRegion()
        let file = try region.scratch.write("plan\nday\n", to: "group.csv")
        let rows = try region.issuer(
            "batch", file, "--out", region.scratch.path("out"), "--format", format, "--json"
        )
        .done().lines()
        let picture = try #require(rows.first?["qr"]?.text)
        #expect(picture.hasSuffix(".\(format)"))
        #expect(try region.issuer("verify", picture).exit == 0)
    }

    @Test func `run again it mints nothing new, and draws what was lost`() throws {
        let region = try TestRegion()
        let file = try region.scratch.write(Self.group, to: "group.csv")
        let out = region.scratch.path("out")
        let first = try region.issuer("batch", file, "--out", out, "--json").done()
        let result = try content(out + "/passes.csv")
        let size = try region.audit().document()["entries"]
        let picture = try #require(try first.lines().first?["qr"]?.text)
        try FileManager.default.removeItem(atPath: picture)
        try FileManager.default.removeItem(atPath: out + "/passes.csv")
        let second = try region.issuer("batch", file, "--out", out, "--json").done()
        #expect(try second.lines() == first.lines())
        #expect(try content(out + "/passes.csv") == result)
        #expect(try region.issuer("verify", picture).exit == 0)
        #expect(try region.expectSound()["entries"] == size)
    }

    @Test func `a folder holds one batch`() throws {
        let region = try TestRegion()
        let out = region.scratch.path("out")
        let file = try region.scratch.write(Self.group, to: "group.csv")
        try region.issuer("batch", file, "--out", out).done()
        let size = try region.audit().document()["entries"]
        let other = try region.scratch.write("plan\nday\n", to: "other.csv")
        let answer = try region.issuer("batch", other, "--out", out)
        #expect(answer.exit == 1)
        #expect(answer.errors.contains(out))
        #expect(try region.audit().document()["entries"] == size)
    }

    @Test func `a pass that a row of text asks for is not in the ledger in any form`() throws {
        let region = try TestRegion()
        let file = try region.scratch.write(Self.group, to: "group.csv")
        try region.issuer("batch", file, "--out", region.scratch.path("out")).done()
        let ledger = Data(try content(region.home + "/ledger.sqlite"))
        for word in ["王小明", "13800001234", "child, small"] {
            #expect(ledger.range(of: Data(word.utf8)) == nil, "\(word)")
        }
    }
}
