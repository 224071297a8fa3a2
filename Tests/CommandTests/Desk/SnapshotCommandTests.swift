import Foundation
import PassLedger
import Passes
import Regions
import Testing

/// `issuer snapshot`: what gates without a network are given, opened as they open it.
struct SnapshotCommandTests {
    private func write(_ region: TestRegion, _ options: String..., to name: String = "snapshot") throws -> (
        JSON, SnapshotView
    ) {
        let out = region.scratch.path(name)
        let words = ["snapshot", "--home", region.home, "--out", out, "--json"] + options
        let answer = try Program.issuer.run(words).done().document()
        return (answer, try view(of: out, region))
    }

    private func view(of path: String, _ region: TestRegion) throws -> SnapshotView {
        let home = try RegionHome(opening: region.home)
        return try SnapshotView(opening: content(path), of: home.region, trusting: home.rosterFile)
    }

    private func row(_ pass: BoughtPass, _ view: SnapshotView) throws -> SnapshotRow {
        view.row(of: PassName(region: view.region, id: try #require(PassID(hex: pass.id))))
    }

    @Test func `a snapshot tells what differs, and nothing of fresh passes`() throws {
        let region = try TestRegion.handingOn()
        let passes = try (0..<5).map { _ in try region.mint("gift") }
        try region.issuer("suspend", passes[1].id).done()
        try region.issuer("void", passes[2].id).done()
        try region.issuer("reissue", passes[3].id).done()
        try region.scan(passes[4].picture).done()
        let (answer, view) = try write(region, "--valid", "2")
        #expect(answer["rows"] == 4)
        #expect(answer["plans"]?.whole == 7)
        #expect(answer["version"]?.whole == Int(view.version))
        #expect(view.rowCount == 4)
        #expect(view.validUntil - view.issued == .seconds(7200))
        #expect(try row(passes[0], view).isFresh)
        #expect(try row(passes[1], view).state == .suspended)
        #expect(try row(passes[2], view).state == .voided)
        #expect(try row(passes[3], view).issueNumber == 1)
        let used = try row(passes[4], view)
        #expect(used.entries == 1)
        #expect(used.firstUse != nil)
        #expect(used.lastEntry == used.firstUse)
        let code = try #require(Code("gift"))
        #expect(view.plan(PlanReference(code: code, version: 1))?.transferLimit == 2)
        try region.expectSound()
    }

    @Test func `versions only rise, and the file is there whole and readable for gates`() throws {
        let region = try TestRegion()
        let (_, first) = try write(region)
        let (_, second) = try write(region)
        #expect(second.version > first.version)
        let file = region.scratch.path("snapshot")
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o644)
        // Another program's clock that is behind gives no lower version.
        let answer = try Program.issuer.run(
            ["snapshot", "--home", region.home, "--out", file, "--json"], clock: "-100s"
        ).done().document()
        #expect(try #require(answer["version"]?.whole) > Int(second.version))
        #expect(throws: SnapshotRefusal.self) { try second.following(Array(content(file).dropLast())) }
        #expect(try second.following(content(file)).version > second.version)
        #expect(throws: SnapshotRefusal.self) {
            try second.following(content(file)).following(content(file))
        }
    }

    @Test func `no token and no attribute value is in a snapshot`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day", "--attribute", "class=secret-class", "--attribute", "name=Li Wei")
        try region.issuer("reissue", pass.id).done()
        try region.issuer("suspend", pass.id).done()
        _ = try write(region)
        let bytes = Data(try content(region.scratch.path("snapshot")))
        let token = try ShownPass(reading: Array(pass.token.utf8)).token
        for secret in [Data("secret-class".utf8), Data("Li Wei".utf8), Data(token.bytes.suffix(32))] {
            #expect(bytes.range(of: secret) == nil)
        }
    }

    @Test func `how far a gate's journal has come stands in the snapshot`() throws {
        let region = try TestRegion()
        for _ in 0..<3 { try region.scan(region.mint("park").picture).done() }
        let (_, view) = try write(region)
        let queue = try Database(path: region.journal("north-1")).number("SELECT count(*) FROM record")
        #expect(queue == 3)
        let id = try journalID(region)
        #expect(view.progress(of: id)?.recorded == 2)
        #expect(view.progress(of: id)?.kept == -1)
    }

    private func journalID(_ region: TestRegion) throws -> JournalID {
        let pass = try region.mint("park")
        let record = try region.scan(pass.picture).done().document()
        #expect(record["outcome"] == "admitted")
        return try JournalFile(path: region.journal("north-1")).id()
    }

    @Test func `a snapshot has no place where nothing can be written, and no version is lost for it`() throws
    {
        let region = try TestRegion()
        #expect(try region.issuer("snapshot", "--out", region.scratch.path("none/snapshot")).exit == 2)
        #expect(try region.issuer("snapshot", "--out", region.scratch.path("x"), "--valid", "0").exit == 64)
    }
}
