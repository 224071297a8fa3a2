import Passes
import Regions
import Testing

@testable import Admission
@testable import GateStation

@Suite struct GateBoardTests {
    private let now = Moment(seconds: 1_800_000_000)

    private func report(
        _ id: Int, _ verdict: Verdict?, at seconds: Int64 = 0, repeats: Moment? = nil
    ) throws -> ShowingReport {
        var report = ShowingReport(
            id: id, gate: try #require(Code("north-1")), at: now + .seconds(seconds), source: "test")
        report.judgement = verdict.map { Judgement(verdict: $0) }
        report.repeats = repeats
        return report
    }

    private func admitted(_ kind: Passage.Kind, persons: Int) throws -> Verdict {
        let pass = PassName(region: try #require(RegionID("lakeside")), id: .random())
        return .admitted(
            Passage(
                kind: kind, pass: pass, at: now, zone: nil, persons: persons, freeReturns: 0, perk: nil,
                count: 1,
                remaining: nil, isClockOff: false, isTest: false, attention: nil, annulsUnused: true))
    }

    @Test func `the day's counters count persons, and repeats count nothing`() throws {
        var tally = GateTally()
        tally.count(try report(1, admitted(.checkIn, persons: 4)), onDay: "2027-01-15")
        tally.count(try report(2, admitted(.checkIn, persons: 4), repeats: now), onDay: "2027-01-15")
        tally.count(try report(3, admitted(.checkOut, persons: 1)), onDay: "2027-01-15")
        tally.count(try report(4, .refused([Refusal(.voided), Refusal(.expired)])), onDay: "2027-01-15")
        tally.count(try report(5, nil), onDay: "2027-01-15")
        #expect((tally.entered, tally.left) == (4, 1))
        #expect(tally.refused == [.voided: 1])
        tally.count(try report(6, admitted(.checkIn, persons: 2)), onDay: "2027-01-16")
        #expect((tally.entered, tally.left, tally.refused.count) == (2, 0, 0))
    }

    @Test func `how a gate stands is told to a page that comes late`() throws {
        let gate = try #require(Code("north-1"))
        var standing = GateStanding()
        let other = try #require(Code("south-1"))
        _ = standing.take(.paused(gate: gate, true), at: gate)
        _ = standing.take(.fireAlarm(true), at: gate)
        let isMine = standing.take(.paused(gate: other, false), at: gate)
        #expect(!isMine)
        _ = standing.take(.lamp(gate: gate, .journal, isLit: true), at: gate)
        let alone = RegionStanding(aloneSince: now, snapshotIssued: now - .seconds(3 * 3600), waiting: 12)
        _ = standing.take(.region(gate: gate, alone), at: gate)
        let words = StripWords(timeZone: "Asia/Shanghai")
        let messages = standing.messages(words: words, at: now).map(\.text).joined()
        #expect(messages.contains(#"event: paused"# + "\n" + #"data: {"on":true}"#))
        #expect(messages.contains(#"event: alarm"# + "\n" + #"data: {"on":true}"#))
        #expect(messages.contains("working alone since 16:00 · data 3 h old · 12 to upload"))
        #expect(messages.contains("离线工作，自 16:00 起 · 票务数据 3 小时前 · 待上传 12 条"))
        #expect(messages.contains(#""stops":true"#))
    }

    @Test func `every lamp and every coaching has words in both languages`() {
        let words = StripWords(timeZone: "Asia/Shanghai")
        for phrase in Lamp.allCases.map(words.lamp) + Coaching.allCases.map(words.coaching) {
            #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty)
        }
        for reason in UndoReason.allCases { #expect(!StaffWords.reason(reason).isEmpty) }
    }
}
