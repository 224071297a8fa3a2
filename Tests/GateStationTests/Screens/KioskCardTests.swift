import Passes
import Regions
import Testing

@testable import Admission
@testable import GateStation

@Suite struct KioskCardTests {
    private let words = ScreenWords(timeZone: "Asia/Shanghai")
    private let settings = ScreenSettings()
    private var place = GatePlace(regionName: "湖畔景区", timeZone: "Asia/Shanghai")
    private let now = Moment(seconds: 1_800_000_000)

    private func code(_ text: String) throws -> Code { try #require(Code(text)) }

    private func claims(language: String? = nil) throws -> PassClaims {
        let region = try #require(RegionID("lakeside"))
        var claims = PassClaims(
            region: region, passID: .random(), issuedAt: now, notBefore: now, expires: now + .seconds(86_400),
            plan: PlanReference(code: try code("day"), version: 1), zones: [try code("north")])
        if let language { claims.attributes = [Attribute(key: try code("lang"), value: .text(language))] }
        return claims
    }

    private func report(_ verdict: Verdict, _ claims: PassClaims? = nil) throws -> ShowingReport {
        var report = ShowingReport(id: 1, gate: try code("north-1"), at: now, source: "test")
        report.judgement = Judgement(verdict: verdict, claims: claims)
        return report
    }

    private func admitted(
        _ kind: Passage.Kind = .checkIn, persons: Int = 1, isTest: Bool = false,
        attention: Phrase? = nil, of claims: PassClaims
    ) throws -> Verdict {
        .admitted(
            Passage(
                kind: kind, pass: claims.name, at: now, zone: try code("north"), persons: persons,
                freeReturns: 0,
                perk: kind == .redeem ? try code("coffee") : nil, count: 1,
                remaining: kind == .redeem ? 1 : nil,
                isClockOff: false, isTest: isTest, attention: attention, annulsUnused: true))
    }

    private func card(_ report: ShowingReport, _ facts: PassFacts? = nil) -> KioskCard {
        words.card(report, facts: facts, at: place, settings: settings)
    }

    @Test func `who is let in reads plan, persons, and what is left`() throws {
        let claims = try claims()
        var facts = PassFacts(planName: ["zh": "一日票", "en": "Day pass"])
        facts.perks = [
            .init(perk: Perk(code: try code("coffee"), kind: .uses, uses: 2), left: 2),
            .init(perk: Perk(code: try code("dining"), kind: .percent(20)), left: nil),
            .init(perk: Perk(code: try code("gift"), kind: .uses, uses: 1), left: 0),
        ]
        facts.entriesLeft = 3
        let card = card(try report(admitted(persons: 4, of: claims), claims), facts)
        #expect(card.look == .admitted)
        #expect(card.plan == Phrase(zh: "一日票", en: "Day pass"))
        #expect(card.facts.map(\.en) == ["4 persons", "3 entries left", "coffee: 2 left", "dining 20 % off"])
        #expect(card.facts.map(\.zh) == ["4 人", "还可入园 3 人次", "coffee：剩 2 次", "dining 优惠 20%"])
        #expect(card.stay == .seconds(4))
        #expect(card.languages == [.zh, .en])
    }

    @Test(arguments: [Passage.Kind.checkIn, .checkOut, .redeem])
    func `each way through has a look of its own`(kind: Passage.Kind) throws {
        let claims = try claims()
        let look = card(try report(admitted(kind, of: claims), claims)).look
        #expect(look == [.checkIn: .admitted, .checkOut: .exit, .redeem: .granted][kind])
    }

    @Test func `a perk leaves a line for the receipt`() throws {
        let claims = try claims()
        let facts = card(try report(admitted(.redeem, of: claims), claims)).facts
        #expect(facts.first?.en == "2027-01-15 16:00 coffee × 1, 1 left")
    }

    @Test func `a wrong gate names the right ones`() throws {
        let refusal = Refusal(.wrongZone, .zones(ofPass: [try code("north")], ofGate: [try code("south")]))
        let facts = PassFacts(rightGates: [try code("north-1"), try code("north-2")])
        let card = card(try report(.refused([refusal]), claims()), facts)
        #expect(card.look == .refused)
        #expect(card.code == "wrong_zone")
        #expect(card.advice.map(\.en).last == "please go to gate north-1 or north-2")
        #expect(card.advice.map(\.zh).last == "请到这些入口：north-1、north-2")
    }

    @Test func `a used pass is told when, where and what is left`() throws {
        let refusal = Refusal(.entriesUsedUp, .entries(allowed: 1, made: 1, isPerDay: false, last: nil))
        var facts = PassFacts()
        facts.lastEntry = LastEntry(at: now, gate: SignerName("lakeside/north-1"))
        facts.perks = [.init(perk: Perk(code: try code("coffee"), kind: .uses, uses: 2), left: 1)]
        let card = card(try report(.refused([refusal]), claims()), facts)
        #expect(
            card.advice.map(\.en).suffix(2)
                == ["last entry: 2027-01-15 16:00 at gate north-1", "still good: coffee: 1 left"])
    }

    @Test func `free-standing gates show a refusal for seconds, staffed ones until the next showing`() throws
    {
        let report = try report(.refused([Refusal(.voided)]), claims())
        #expect(card(report).stay == .seconds(7))
        var staffed = ScreenSettings()
        staffed.isStaffed = true
        #expect(words.card(report, facts: nil, at: place, settings: staffed).stay == nil)
    }

    @Test func `a repeat says when the pass was let in, never that it is used`() throws {
        let claims = try claims()
        var report = try report(admitted(of: claims), claims)
        let first = card(report)
        report.at = now + .seconds(3)
        report.repeats = now
        let again = card(report)
        #expect(again.again == Phrase(zh: "同一张票，3 秒前已入园", en: "same pass, let in 3 s ago"))
        #expect(again.look == .admitted)
        #expect(again.key == first.key)
    }

    @Test(arguments: [
        ("zh", [Language.zh]), ("zh-CN", [.zh]), ("EN", [.en]), ("en_GB", [.en]), ("fr", [.zh, .en]),
        ("", [.zh, .en]),
    ])
    func `the visitor's language is spoken where the pass says it`(said: String, spoken: [Language]) throws {
        let claims = try claims(language: said)
        #expect(card(try report(admitted(of: claims), claims)).languages == spoken)
    }

    @Test func `what an unsigned text says of itself is not shown`() throws {
        let claims = try claims(language: "en")
        let card = card(try report(.refused([Refusal(.badSignature)]), claims))
        #expect(card.plan == nil)
        #expect(card.languages == [.zh, .en])
    }

    @Test func `a gate that cannot record says so, and it is no refusal`() throws {
        var report = ShowingReport(id: 1, gate: try code("north-1"), at: now, source: "test")
        report.failure = Phrase(zh: "磁盘已满", en: "the disk is full")
        #expect(card(report).look == .failure)
        #expect(card(report).advice.map(\.en) == ["the disk is full"])
    }

    @Test func `a pass for training says TEST`() throws {
        let claims = try claims()
        #expect(card(try report(admitted(isTest: true, of: claims), claims)).isTest)
        #expect(!card(try report(admitted(of: claims), claims)).isTest)
    }

    @Test func `what the plan tells staff stands beside the verdict and changes nothing in it`() throws {
        let claims = try claims(language: "en")
        let child = Phrase(zh: "儿童票：请核对年龄", en: "child pass: check age")
        let card = card(try report(admitted(attention: child, of: claims), claims))
        #expect(card.look == .admitted)
        #expect(card.attention == [child])
    }

    @Test func `a counter offers what it grants of the pass, with what is left`() throws {
        var claims = try claims()
        claims.perks = [
            Perk(code: try code("coffee"), kind: .uses, uses: 2),
            Perk(code: try code("dining"), kind: .percent(20)),
        ]
        var counter = place
        counter.counter = [try code("coffee"), try code("gift")]
        var report = ShowingReport(id: 1, gate: try code("cafe"), at: now, source: "test")
        report.offer = claims
        var facts = PassFacts()
        facts.perks = [.init(perk: claims.perks[0], left: 1)]
        let card = words.card(report, facts: facts, at: counter, settings: settings)
        #expect(card.look == .offer)
        #expect(card.offers.map(\.perk.text) == ["coffee"])
        #expect(card.offers.map(\.left) == [1])
        counter.counter = [try code("gift")]
        let nothing = words.card(report, facts: facts, at: counter, settings: settings)
        #expect(nothing.offers.isEmpty)
        #expect(nothing.advice.map(\.en) == ["this pass has no perk of this counter"])
    }

    @Test func `no pass number and no attribute goes to the page`() throws {
        let claims = try claims(language: "zh")
        let text = card(try report(admitted(of: claims), claims)).message.text
        #expect(!text.contains(claims.passID.description))
        #expect(!text.contains("lang\""))
        #expect(text.hasPrefix("event: card\ndata: {"))
        #expect(text.hasSuffix("}\n\n"))
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 4)
    }
}
