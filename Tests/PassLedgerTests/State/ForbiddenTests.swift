import Passes
import Testing

@testable import PassLedger

/// `Docs/Formats/State.md`, S32 to S38.
struct ForbiddenTests {
    private func park(transfer: Int64 = 0) throws -> Park {
        var park = try Park()
        try park.enrol("g1")
        try park.plan("day", transfer: transfer)
        return park
    }

    @Test func `S32: a pass is minted once`() throws {
        var park = try park()
        let pass = try park.mint()
        let again = try park.issuer(
            .mint, pass.name,
            .issued(Record.Issued(commitment: Digest(of: [1]), claims: pass.token.claims)), at: "05-01 09:00")
        #expect(try park.flags(of: again) == [.forbidden])
        #expect(try park.state(of: pass).commitment == pass.token.commitment)
        #expect(try park.state(of: pass).entries[0].flags == [])
    }

    @Test(arguments: [RecordKind.suspend, .resume, .void])
    func `S33: before the mint an issuer's entry is forbidden and without effect`(kind: RecordKind) throws {
        var park = try park()
        let sold = try park.mint()
        let name = PassName(region: park.region, id: .random())
        let early = try park.issuer(kind, name, at: "05-01 09:00")
        var claims = sold.token.claims
        claims.passID = name.id
        let token = try PassToken(minting: claims, by: park.issuer)
        let mint = try park.issuer(
            .mint, name, .issued(Record.Issued(commitment: token.commitment, claims: claims)),
            at: "05-01 10:00")
        #expect(try park.flags(of: early) == [.forbidden])
        #expect(try park.flags(of: mint) == [])
        let state = try park.state(of: Park.Pass(name: name, token: token))
        #expect(state.status(at: try Park.time("05-01 11:00")) == .active)
    }

    @Test func `S33: a gate or another region cannot say what only the home issuer says`() throws {
        var park = try park()
        let pass = try park.mint()
        let other = SignerName(region: try #require(RegionID("huangshan")))
        let record = try park.issuer(.void, pass.name, at: "05-01 09:00", signer: other)
        #expect(try park.flags(of: record) == [.forbidden])
        #expect(try park.state(of: pass).isVoided == false)
    }

    @Test(arguments: [(0, true), (1, false), (2, true)])
    func `S34: the next issue number is one more`(number: Int, isForbidden: Bool) throws {
        var park = try park()
        let old = try park.mint()
        var pass = old
        let record = try park.issue(.amend, &pass, at: "05-01 09:00") {
            $0.issueNumber = number
            $0.persons = 2
        }
        #expect(try park.flags(of: record) == (isForbidden ? [.forbidden] : []))
        #expect(try park.state(of: pass).issueNumber == (isForbidden ? 0 : 1))
        let visit = try park.enter(pass, at: "05-01 10:00")
        #expect(try park.flags(of: visit) == (isForbidden ? [.noEvidence] : []))
    }

    @Test func `S34: a pass is minted with issue number 0`() throws {
        var park = try park()
        let pass = try park.mint { $0.issueNumber = 1 }
        #expect(try park.state(of: pass).entries[0].flags == [.forbidden])
        #expect(try park.state(of: pass).claims == nil)
    }

    @Test func `S35: a bearer pass is handed on as often as its plan allows`() throws {
        var park = try park(transfer: 1)
        var pass = try park.mint()
        let first = try park.issue(.transfer, &pass, at: "05-01 09:00")
        #expect(try park.flags(of: first) == [])
        let second = try park.issue(.transfer, &pass, at: "05-01 10:00")
        #expect(try park.flags(of: second) == [.forbidden])
    }

    @Test func `S35 S38: the plan is the version it was sold by, and it must be in the ledger already`()
        throws
    {
        var park = try Park()
        var pass = try park.mint()
        let tooEarly = try park.issue(.transfer, &pass, at: "05-01 09:00")
        try park.plan("day", transfer: 1)
        #expect(try park.flags(of: tooEarly) == [.forbidden])
        try park.plan("day", transfer: 0)
        var newer = try park.mint { $0.plan.version = 2 }
        let forbidden = try park.issue(.transfer, &newer, at: "05-01 10:00")
        #expect(try park.flags(of: forbidden) == [.forbidden])
        var older = try park.mint()
        let allowed = try park.issue(.transfer, &older, at: "05-01 11:00")
        #expect(try park.flags(of: allowed) == [])
    }

    @Test func `S35: a transfer names the newest token`() throws {
        var park = try park(transfer: 1)
        var pass = try park.mint()
        let record = try park.issue(.transfer, &pass, at: "05-01 09:00", replaced: Digest(of: [3]))
        #expect(try park.flags(of: record) == [.forbidden])
    }

    @Test func `S35: a bound pass goes on only by its holder's signature, to the holder it names`() throws {
        let present = try Park.key(70)
        let next = try Park.key(71)
        let other = try Park.key(72)
        for (signer, named, isForbidden) in [
            (present, next, false), (other, next, true), (present, other, true),
        ] {
            var park = try park(transfer: 1)
            var pass = try park.mint(holder: present)
            let proof = TransferProof.signature(handing: pass.token.hash, to: named.publicKey, by: signer)
            let record = try park.issue(.transfer, &pass, at: "05-01 09:00", holder: next, proof: proof)
            #expect(try park.flags(of: record) == (isForbidden ? [.forbidden] : []))
            let holder = try park.state(of: pass).claims?.holder
            #expect(holder == (isForbidden ? present : next).publicKey)
        }
        var park = try park(transfer: 1)
        var pass = try park.mint(holder: present)
        let bare = try park.issue(.transfer, &pass, at: "05-01 09:00", holder: next)
        #expect(try park.flags(of: bare) == [.forbidden])
    }

    @Test func `S36: no more persons are sold for a zone and day than were announced`() throws {
        var park = try park()
        func announce(_ persons: Int64, _ first: String, _ last: String) throws {
            let capacity = Record.Content.capacity(
                zone: try Park.code("north"), firstDay: "2026-\(first)", lastDay: "2026-\(last)",
                persons: persons)
            try park.issuer(.capacity, nil, capacity, at: "04-02 08:00")
        }
        func sell(_ persons: Int, _ zone: String = "north", slot: (String, String)? = nil) throws -> Park.Pass
        {
            try park.mint {
                $0.zones = [try Park.code(zone)]
                $0.persons = persons
                if let slot { $0.slot = try Park.time(slot.0)..<Park.time(slot.1) }
            }
        }
        func isForbidden(_ pass: Park.Pass) throws -> Bool {
            try park.state(of: pass).entries[0].flags == [.forbidden]
        }
        let before = try sell(2)
        try announce(5, "05-10", "05-11")
        let fits = try sell(3)
        let tooMany = try sell(1)
        let elsewhere = try sell(9, "south")
        let anotherDay = try sell(9, slot: ("05-12 00:00", "05-12 10:00"))
        let thatDay = try sell(1, slot: ("05-11 23:00", "05-12 10:00"))
        #expect(try !isForbidden(before) && !isForbidden(fits) && !isForbidden(elsewhere))
        #expect(try isForbidden(tooMany) && isForbidden(thatDay))
        #expect(try !isForbidden(anotherDay))
        try park.issuer(.void, before.name, at: "05-01 09:00")
        let afterVoid = try sell(2)
        let full = try sell(1)
        #expect(try !isForbidden(afterVoid) && isForbidden(full))
        // The newest entry that names a day decides.
        try announce(6, "05-11", "05-11")
        let eleventh = try sell(1, slot: ("05-11 10:00", "05-11 11:00"))
        let tenth = try sell(1, slot: ("05-10 10:00", "05-10 11:00"))
        #expect(try !isForbidden(eleventh) && isForbidden(tenth))
    }

    @Test func `S37 S38: a plan that names a price is forbidden and takes no version`() throws {
        var park = try Park()
        try park.plan("day", transfer: 0, price: true)
        try park.plan("day", transfer: 1)
        let context = try park.context()
        #expect(context.forbidden == [0])
        #expect(context.plans.newestVersion(of: try Park.code("day")) == 1)
        #expect(
            context.plans.version(PlanReference(code: try Park.code("day"), version: 1))?.transferLimit == 1)
    }
}
