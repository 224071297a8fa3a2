import Passes
import Testing

struct PlanMintingTests {
    @Test func `a pass carries what its plan says`() throws {
        let plan = try PlanSamples.plan(PlanSamples.contract)
        let minting = try MintingSamples.mint(plan) { options in
            options.attributes = [try AttributeText(argument: "class=adult")]
        }
        let claims = minting.claims
        #expect(claims.plan == PlanReference(code: plan.code, version: 3))
        #expect(claims.zones == plan.zones && claims.perks == plan.perks)
        #expect(claims.entryPolicy == EntryPolicy(total: 1, days: 1))
        #expect(claims.persons == 1 && claims.issueNumber == 0 && claims.holder == nil)
        #expect(claims.attributes.map(\.value) == [.text("adult")])
        #expect(minting.personal.isEmpty)
        let token = try PassToken(minting: claims, by: MintingSamples.issuer())
        #expect(token.claims == claims)
    }

    @Test func `zones are picked from the plan's`() throws {
        let plan = try PlanSamples.plan(PlanSamples.contract)
        let north = try PlanSamples.code("north")
        let cable = try PlanSamples.code("cable")
        let moon = try PlanSamples.code("moon")
        let picked = try MintingSamples.mint(plan) { $0.zones = [north, cable, north] }
        #expect(picked.claims.zones == [cable, north])
        #expect(throws: MintingRefusal.zoneNotInPlan(moon, plan: plan.code)) {
            try MintingSamples.mint(plan) { $0.zones = [north, moon] }
        }
    }

    @Test func `a perk replaces the plan's of its code, another is added`() throws {
        let plan = try PlanSamples.plan(PlanSamples.contract)
        let cny = PlanFileMistakeTests.cny
        let minted = try MintingSamples.mint(plan) { options in
            options.perks = [try PerkSpec("shop=15.00x1", in: cny), try PerkSpec("coffee=5", in: cny)]
        }
        #expect(minted.claims.perks.map(\.code.text) == ["coffee", "dining", "shop"])
        #expect(minted.claims.perks.map(\.uses) == [5, nil, 1])
        let coffee = try PlanSamples.code("coffee")
        #expect(throws: MintingRefusal.perkTwice(coffee)) {
            try MintingSamples.mint(plan) { options in
                options.perks = [try PerkSpec("coffee=1", in: cny), try PerkSpec("coffee=2", in: cny)]
            }
        }
    }

    @Test(arguments: [(1, true), (65_535, true), (0, false), (65_536, false), (-1, false)])
    func `a pass is for 1 to 65,535 persons`(count: Int, isFine: Bool) throws {
        let plan = try PlanSamples.plan(PlanSamples.file())
        if isFine {
            #expect(try MintingSamples.mint(plan) { $0.persons = count }.claims.persons == count)
        } else {
            #expect(throws: MintingRefusal.persons(count)) {
                try MintingSamples.mint(plan) { $0.persons = count }
            }
        }
    }

    @Test func `holders are bound as the plan has it`() throws {
        let key = try MintingSamples.issuer().publicKey
        let none = try PlanSamples.plan(PlanSamples.file("    holder: none"))
        let required = try PlanSamples.plan(PlanSamples.file("    holder: required"))
        #expect(try MintingSamples.mint(required) { $0.holder = key }.claims.holder == key)
        #expect(throws: MintingRefusal.holderRequired(plan: required.code)) {
            try MintingSamples.mint(required)
        }
        #expect(throws: MintingRefusal.holderNotAllowed(plan: none.code)) {
            try MintingSamples.mint(none) { $0.holder = key }
        }
        let small = try #require(PublicKey([1] + [UInt8](repeating: 0, count: 31)))
        #expect(throws: MintingRefusal.holderKey(small)) {
            try MintingSamples.mint(required) { $0.holder = small }
        }
    }

    @Test func `more than sixteen attributes or perks are refused`() throws {
        let plan = try PlanSamples.plan(PlanSamples.file())
        #expect(throws: MintingRefusal.tooManyAttributes(17)) {
            try MintingSamples.mint(plan) { options in
                options.attributes = try (0..<17).map { try AttributeText(argument: "a\($0)=1") }
            }
        }
        #expect(throws: MintingRefusal.tooManyPerks(17)) {
            try MintingSamples.mint(plan) { options in
                options.perks = try (0..<17).map { try PerkSpec("p\($0)=1", in: PlanFileMistakeTests.cny) }
            }
        }
    }
}
