import PassLedger
import Passes
import Regions
import Testing

/// Snapshots one after the other, as a server makes them and a gate takes them.
struct SnapshotDeltaTests {
    private func open(_ region: TestRegion) async throws -> (RegionHome, SnapshotPress) {
        let home = try RegionHome(opening: region.home)
        return (home, try SnapshotPress(try await RegionLedger(writing: home)))
    }

    private func name(_ pass: BoughtPass, _ home: RegionHome) throws -> PassName {
        PassName(region: home.region, id: try #require(PassID(hex: pass.id)))
    }

    @Test func `a delta brings what changed since its base, and takes back what is as it was`() async throws {
        let region = try TestRegion()
        let passes = try (0..<3).map { _ in try region.mint("park") }
        let entry = try region.scan(passes[0].picture).done().document()["entry_index"]?.whole
        let (home, press) = try await open(region)
        let whole = try await press.issue(validFor: .seconds(60), at: .now())
        #expect(whole.snapshot.base == 0)
        let view = try SnapshotView(opening: whole.bytes, of: home.region, trusting: home.rosterFile)
        #expect(try view.row(of: name(passes[0], home)).entries == 1)
        #expect(entry != nil)
        try region.issuer("suspend", passes[1].id).done()
        let delta = try await press.issue(
            validFor: .seconds(60), since: view.version, at: .now(), continuing: whole.survey)
        #expect(delta.snapshot.base == view.version)
        #expect(delta.snapshot.rows.count == 1)
        let next = try view.following(delta.bytes)
        #expect(try next.row(of: name(passes[0], home)).entries == 1)
        #expect(try next.row(of: name(passes[1], home)).state == .suspended)
        try region.issuer("resume", passes[1].id).done()
        let back = try await press.issue(
            validFor: .seconds(60), since: next.version, at: .now(), continuing: delta.survey)
        let last = try next.following(back.bytes)
        #expect(try last.row(of: name(passes[1], home)).isFresh)
        #expect(last.rowCount == 1)
        // A delta fits onto its base alone.
        #expect(throws: SnapshotRefusal.self) { try view.following(back.bytes) }
        #expect(throws: SnapshotRefusal.self) {
            try SnapshotView(opening: back.bytes, of: home.region, trusting: home.rosterFile)
        }
    }

    @Test func `where an exit was enrolled meanwhile, or the base is not known, the snapshot is whole`()
        async throws
    {
        let region = try TestRegion()
        let pass = try region.mint("park")
        try region.scan(pass.picture).done()
        let (home, press) = try await open(region)
        let first = try await press.issue(validFor: .seconds(60), at: .now())
        let unknown = try await press.issue(validFor: .seconds(60), since: 17, at: .now())
        #expect(unknown.snapshot.base == 0)
        try region.issuer("gate", "add", "way-out", "--zone", "north", "--direction", "out").done()
        let next = try await press.issue(
            validFor: .seconds(60), since: first.snapshot.version, at: .now(), continuing: first.survey)
        #expect(next.snapshot.base == 0)
        let view = try SnapshotView(opening: first.bytes, of: home.region, trusting: home.rosterFile)
        #expect(try view.row(of: name(pass, home)).inside == 0)
        #expect(try view.following(next.bytes).row(of: name(pass, home)).inside == 1)
    }

    @Test func `a snapshot of another region, by another key or of an older version is not taken`()
        async throws
    {
        let region = try TestRegion()
        let other = TestRegion(scratch: region.scratch, home: region.scratch.path("other"))
        try other.issuer("init", "--region", "seaside").done()
        let (home, press) = try await open(region)
        let (stranger, _) = try await open(other)
        let first = try await press.issue(validFor: .seconds(60), at: .now())
        let second = try await press.issue(validFor: .seconds(60), at: .now())
        let taken = { (bytes: [UInt8], region: RegionID, roster: RosterFile, held: Int64) in
            try SnapshotView(opening: bytes, of: region, trusting: roster, lastAccepted: held).version
        }
        let version = second.snapshot.version
        #expect(try taken(second.bytes, home.region, home.rosterFile, version) == version)
        #expect(throws: SnapshotRefusal.older(version: first.snapshot.version, held: version)) {
            try taken(first.bytes, home.region, home.rosterFile, version)
        }
        #expect(throws: SnapshotRefusal.unreadable(.badSignature)) {
            try taken(second.bytes, stranger.region, stranger.rosterFile, 0)
        }
        for place in stride(from: 0, to: second.bytes.count, by: 7) {
            var bytes = second.bytes
            bytes[place] ^= 1
            #expect(throws: SnapshotRefusal.self) { try taken(bytes, home.region, home.rosterFile, 0) }
        }
    }
}
