import Admission
import PassLedger
import Passes
import Testing

@Suite struct SnapshotTests {
    @Test func `a fresh row is zeros`() throws {
        let row = SnapshotRow(fresh: PassName(region: Names.quzhou, id: Names.pass))
        #expect(
            row.encoded.hex == "8d6671757a686f7550" + Names.pass.description + "000000000000000000" + "a0a0")
        #expect(row.isFresh)
        #expect(try SnapshotRow(parsing: row.encoded) == row)
    }

    @Test func `a used row comes back as it was`() throws {
        #expect(try SnapshotRow(parsing: used.encoded) == used)
    }

    @Test func `perks stand in the order of their encoded codes`() {
        var row = SnapshotRow(fresh: PassName(region: Names.quzhou, id: Names.pass))
        row.left = [Names.code("b"): 1, Names.code("aa"): 2]
        #expect(row.encoded.hex.hasSuffix("a2616201626161" + "02a0"))
    }

    @Test func `no truncated row and no row with a bit flipped is read as another kind of thing or traps`() {
        let bytes = used.encoded
        for length in 0..<bytes.count {
            #expect(throws: SnapshotError.self) { try SnapshotRow(parsing: Array(bytes.prefix(length))) }
        }
        for bit in 0..<(bytes.count * 8) {
            var flipped = bytes
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            // What is still read is another row, and writes exactly its own bytes.
            if let row = try? SnapshotRow(parsing: flipped) { #expect(row.encoded == flipped) }
        }
    }

    @Test func `a row's bounds are kept`() {
        for bad in [
            "030000000000000000a0a0",  // no such state
            "001a0001000000000000000000a0a0",  // an issue number of 65,536
            "000020000000000000a0a0",  // a first use before 1970
            "000000000000000000a16141" + "01a0",  // a perk that is no code
        ] {
            let bytes = [UInt8](hex: "8d6671757a686f7550" + Names.pass.description + bad) ?? []
            #expect(throws: SnapshotError.self) { try SnapshotRow(parsing: bytes) }
        }
    }

    @Test func `a signed snapshot comes back as it was`() throws {
        #expect(try Snapshot(verifying: snapshot.signed(by: key), from: member) == snapshot)
        #expect(try Snapshot(parsing: snapshot.encoded) == snapshot)
    }

    @Test func `a snapshot by another key, for another use or of another region is not taken`() throws {
        #expect(throws: SnapshotError.badSignature) {
            try Snapshot(verifying: snapshot.signed(by: Keys.stranger), from: member)
        }
        #expect(throws: SnapshotError.badSignature) {
            let bytes = SignedStatement(signing: snapshot.encoded, by: key, as: .record).bytes
            _ = try Snapshot(verifying: bytes, from: member)
        }
        var foreign = snapshot
        foreign.region = Names.huangshan
        #expect(throws: SnapshotError.wrongRegion) {
            try Snapshot(verifying: foreign.signed(by: key), from: member)
        }
    }

    @Test func `lists stand in their order, none twice`() {
        var twice = snapshot
        twice.rows.append(used)
        #expect(throws: SnapshotError.self) { try Snapshot(parsing: twice.encoded) }
        var swapped = snapshot
        swapped.plans.reverse()
        #expect(throws: SnapshotError.self) { try Snapshot(parsing: swapped.encoded) }
    }

    @Test func `a version never goes back, and a delta goes only onto its base`() {
        var next = snapshot
        #expect(next.mayFollow(nil))
        #expect(!next.mayFollow(next.version))
        next.base = 7
        #expect(!next.mayFollow(nil))
        #expect(!next.mayFollow(6))
        #expect(next.mayFollow(7))
    }

    private let key = SigningKey.random()
    private let journal = JournalID.random()

    private var member: Member {
        Member(
            region: Names.quzhou, name: "Quzhou", timeZone: "Asia/Shanghai", dayStartMinutes: 0,
            currency: "CNY",
            origin: "localhost/quzhou",
            keys: [
                KeyRecord(
                    use: .snapshot, key: key.publicKey, signFrom: Scene.at(0), signUntil: Scene.at(24),
                    verifyUntil: Scene.at(48))
            ])
    }

    private var used: SnapshotRow {
        var scene = Scene()
        scene.entered(stillInside: true)
        scene.known.row.issueNumber = 3
        scene.known.row.state = .suspended
        scene.known.row.lastPresentation = Scene.at(9)
        scene.known.row.left = [Names.coffee: 1, Names.dining: 0]
        scene.known.row.shares = [Names.coffee: 1]
        return scene.known.row
    }

    private var snapshot: Snapshot {
        var snapshot = Snapshot(
            region: Names.quzhou, version: 1_777_600_800_000, issued: Scene.at(10), validUntil: Scene.at(34),
            roster: [1, 2, 3])
        snapshot.rows = [used]
        snapshot.plans = [1, 2].map {
            Snapshot.PlanVersion(
                reference: PlanReference(code: Names.day, version: $0), value: .map(["code": .text("day")]))
        }
        snapshot.cutOffs = [
            Snapshot.CutOffKey(
                keyID: Keys.quzhou.id, size: 100, commitments: [[UInt8](repeating: 7, count: 16)])
        ]
        snapshot.journals = [Snapshot.JournalProgress(journal: journal, recorded: 41, kept: -1)]
        return snapshot
    }
}
