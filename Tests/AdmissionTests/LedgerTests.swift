import Admission
import PassLedger
import Passes
import Testing

@Suite struct LedgerTests {
    @Test func `of two showings one after the other is admitted once where people only enter`() async throws {
        let (books, shown) = try await sold { $0.claims.entryPolicy.total = 1 }
        let first = try await books.judge(shown, at: Scene.at(10), way: .in)
        try await books.write(try #require(first.passage), of: shown, number: 0)
        let second = try await books.judge(shown, at: Scene.at(10, 0, 1), way: .in)
        #expect(second.refusals.map(\.reason) == [.alreadyInside, .entriesUsedUp])
    }

    @Test func `in, out and in again through one turnstile counts one entry`() async throws {
        let (books, shown) = try await sold {
            $0.claims.entryPolicy.total = 1
            $0.claims.entryPolicy.allowsReentry = true
        }
        for (number, kind) in [Passage.Kind.checkIn, .checkOut, .checkIn, .checkOut].enumerated() {
            let verdict = try await books.judge(shown, at: Scene.at(10 + number))
            #expect(verdict.passage?.kind == kind)
            try await books.write(try #require(verdict.passage), of: shown, number: Int64(number))
        }
        let tomorrow = try await books.judge(shown, at: Scene.at(34))
        #expect(tomorrow.refusals.map(\.reason) == [.entriesUsedUp])
    }

    @Test func `a free return is to the zone that was left`() async throws {
        let (books, shown) = try await sold {
            $0.claims.entryPolicy.total = 1
            $0.claims.entryPolicy.allowsReentry = true
        }
        for number in 0...1 {
            let verdict = try await books.judge(shown, at: Scene.at(10 + number), zone: Names.north)
            try await books.write(try #require(verdict.passage), of: shown, number: Int64(number))
        }
        let south = try await books.judge(shown, at: Scene.at(12), zone: Names.south)
        #expect(south.refusals.map(\.reason) == [.entriesUsedUp])
        #expect(try await books.judge(shown, at: Scene.at(12), zone: Names.north).passage?.freeReturns == 1)
    }

    @Test func `a presentation counts once, and the next one is good`() async throws {
        let (books, shown) = try await sold { $0.isPhonePass() }
        let first = try await books.judge(shown, at: Scene.at(10), way: .in)
        try await books.write(try #require(first.passage), of: shown, number: 0)
        let again = try await books.judge(shown, at: Scene.at(10, 0, 5))
        #expect(again.refusals.map(\.reason) == [.holderProofStale])
        let next = ShownPass.presentation(
            Presentation(presenting: shown.token, at: Scene.at(10, 0, 10), by: Keys.holder))
        #expect(try await books.judge(next, at: Scene.at(10, 0, 10)).passage?.kind == .checkOut)
    }

    @Test func `a well-signed pass that was never sold is refused at home`() async throws {
        let books = try await Books()
        let verdict = try await books.judge(try Scene().shown(), at: Scene.at(10))
        #expect(verdict.refusals.map(\.reason) == [.rule])
    }

    @Test func `another token of a pass that was sold is refused at home`() async throws {
        let (books, shown) = try await sold { _ in }
        var claims = shown.token.claims
        claims.zones = [Names.north]
        let forged = ShownPass.token(try PassToken(minting: claims, by: Keys.quzhou))
        #expect(try await books.judge(forged, at: Scene.at(10)).refusals.map(\.reason) == [.rule])
    }

    @Test func `a partner's pass needs no entry here`() async throws {
        let books = try await Books()
        var scene = Scene()
        scene.isOfHuangshan()
        #expect(try await books.judge(try scene.shown(), at: Scene.at(10)).outcome == "admitted")
    }

    @Test func `a partner's pass is counted by what this ledger has seen`() async throws {
        let books = try await Books()
        var scene = Scene()
        scene.isOfHuangshan()
        scene.claims.entryPolicy.total = 2
        let shown = try scene.shown()
        for number in 0...1 {
            let verdict = try await books.judge(
                shown, at: Scene.at(10 + number), zone: Names.north, way: .in, hasExits: false)
            try await books.write(try #require(verdict.passage), of: shown, number: Int64(number))
        }
        let third = try await books.judge(
            shown, at: Scene.at(13), zone: Names.north, way: .in, hasExits: false)
        #expect(third.refusals.map(\.reason) == [.entriesUsedUp])
    }

    @Test func `a gate counts days by the clock that it decides by`() async throws {
        let (books, shown) = try await sold { $0.claims.entryPolicy.perDay = 1 }
        // A time named by hand, days ahead of the ledger's own clock.
        let first = try await books.judge(shown, at: Scene.at(100), way: .in, hasExits: false)
        try await books.write(
            try #require(first.passage), of: shown, number: 0, recordedAt: Scene.at(9))
        let sameDay = try await books.judge(shown, at: Scene.at(101), way: .in, hasExits: false)
        #expect(sameDay.refusals.map(\.reason) == [.entriesUsedUp])
        let nextDay = try await books.judge(shown, at: Scene.at(130), way: .in, hasExits: false)
        #expect(nextDay.outcome == "admitted")
    }

    @Test func `a partner's pass without zones, or that may not be decided alone, stays out`() async throws {
        let books = try await Books()
        var scene = Scene()
        scene.isOfHuangshan()
        scene.claims.zones = []
        scene.claims.entryPolicy.allowsOffline = false
        let verdict = try await books.judge(try scene.shown(), at: Scene.at(10), way: .in)
        #expect(verdict.refusals.map(\.reason) == [.wrongZone, .offlineNotAllowed])
    }

    private func sold(_ change: (inout Scene) -> Void) async throws -> (Books, ShownPass) {
        var scene = Scene()
        change(&scene)
        let books = try await Books()
        let shown = try scene.shown()
        try await books.sell(shown.token)
        return (books, shown)
    }
}
