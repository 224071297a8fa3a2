import Testing

/// A disk that is full: nothing new is promised, nothing that was promised is lost.
///
/// Serialized: each test mounts and fills a file system of its own, and measures what is free on it.
@Suite(.serialized, .enabled(if: SmallDisk.isPossible, "no file system can be mounted here"))
struct FullDiskTests {
    private func expectFull(_ answer: Answer, place: SourceLocation = #_sourceLocation) {
        #expect(answer.exit == 2, "\(answer.errors)", sourceLocation: place)
        #expect(answer.errors.contains("the disk is full"), "\(answer.errors)", sourceLocation: place)
        #expect(answer.errors.contains("hint: make room"), "\(answer.errors)", sourceLocation: place)
    }

    @Test(arguments: [0, 60_000, 120_000, 250_000])
    func `minting stops with a clear word and loses nothing`(room: Int) throws {
        let disk = try SmallDisk(megabytes: 4)
        let region = try disk.region()
        try disk.fill(leaving: room)
        var sold: [String] = []
        var failure: Answer?
        while failure == nil, sold.count < 300 {
            let answer = try region.issuer("mint", "--plan", "day", "--json")
            if answer.exit == 0 {
                sold.append(try #require(try answer.document()["pass_id"]?.text))
            } else {
                failure = answer
            }
        }
        expectFull(try #require(failure, "300 passes found room"))
        #expect(try failure?.document().keys == ["error"])
        try disk.makeRoom()
        try region.expectSound()
        for pass in sold { #expect(try region.kinds(pass) == ["mint"]) }
        try region.issuer("mint", "--plan", "day").done()
        try region.expectSound()
    }

    @Test(arguments: [0, 60_000, 120_000, 180_000])
    func `scanning stops with a clear word and loses no check-in`(room: Int) throws {
        let disk = try SmallDisk(megabytes: 4)
        let region = try disk.region()
        let passes = try (0..<8).map { _ in try region.mint("park") }
        try disk.fill(leaving: room)
        var admitted = [String: Int]()
        var failure: Answer?
        var count = 0
        while failure == nil, count < 300 {
            let pass = passes[count % passes.count]
            count += 1
            let answer = try region.scan(pass.picture)
            if answer.exit == 0 { admitted[pass.id, default: 0] += 1 } else { failure = answer }
        }
        expectFull(try #require(failure, "300 check-ins found room"))
        try disk.makeRoom()
        // What was journalled before the disk was full is appended when the gate next starts.
        try region.scan(passes[0].picture).done()
        admitted[passes[0].id, default: 0] += 1
        try region.expectSound()
        var unpromised = 0
        for pass in passes {
            let found = try region.kinds(pass.id).count { $0 == "check_in" }
            #expect(found >= admitted[pass.id] ?? 0)
            unpromised += found - (admitted[pass.id] ?? 0)
        }
        #expect(unpromised <= 1)
    }
}
