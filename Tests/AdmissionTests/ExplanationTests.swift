import Admission
import PassLedger
import Passes
import Testing

@Suite struct ExplanationTests {
    @Test(arguments: Reason.allCases)
    func `every reason has a sentence in Chinese and in English`(_ reason: Reason) {
        let text = Refusal(reason).explanation()
        #expect(text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(text.en.split(separator: " ").count >= 4)
        #expect(text != Refusal(.rule).explanation() || reason == .rule)
    }

    @Test(arguments: Row.everything)
    func `English is lower case without a full stop, Chinese without one too`(_ row: Row) throws {
        var scene = Scene()
        row.change(&scene)
        for refusal in try scene.judged().refusals {
            let text = refusal.explanation()
            #expect(text.en.first?.isLowercase ?? false || text.en.first?.isNumber ?? false, "\(text.en)")
            #expect(!text.en.hasSuffix(".") && !text.zh.hasSuffix("。"))
            #expect(!text.en.contains("\n") && !text.zh.contains("\n"))
        }
    }

    @Test func `a stale code says how many seconds and which way`() throws {
        let old = try explained { $0.isPhonePass(.phone(secondsAgo: 75)) }
        #expect(old.en.contains("75 seconds old"))
        #expect(old.zh.contains("75 秒前"))
        let ahead = try explained { $0.isPhonePass(.phone(secondsAgo: -75)) }
        #expect(ahead.en.contains("75 seconds ahead"))
        #expect(ahead.zh.contains("快了 75 秒"))
        let slow = try explained { $0.isPhonePass(.phone(secondsAgo: 185)) }
        #expect(slow.en.contains("your phone's clock is 3 minutes slow"))
        #expect(slow.zh.contains("手机时间慢了 3 分钟"))
    }

    @Test func `a code used before is told as such, not as old`() throws {
        let text = try explained {
            $0.isPhonePass(.phone(secondsAgo: 5))
            $0.known.row.lastPresentation = $0.now
        }
        #expect(text.en.contains("used already"))
    }

    @Test func `a wrong zone names the right ones`() throws {
        let text = try explained { $0.gate.zones = [Names.museum] }
        #expect(text.en.hasSuffix("north, south"))
        #expect(text.zh.contains("north、south"))
    }

    @Test func `times are those of the wall clock at the gate`() throws {
        #expect(try explained { $0.now = $0.claims.expires }.en.contains("2026-05-31 10:00"))
        #expect(try explained { $0.now = $0.claims.notBefore - .seconds(1) }.zh.contains("2026-05-01 07:55"))
    }

    @Test func `used-up entries say when the last one was`() throws {
        let text = try explained {
            $0.claims.entryPolicy.total = 1
            $0.entered()
        }
        #expect(text.en.contains("last entry: 2026-05-01 09:00"))
    }

    @Test func `who comes too soon hears how many minutes to wait`() throws {
        let text = try explained {
            $0.claims.entryPolicy.gapMinutes = 60
            $0.entered(at: 9, minute: 15)
        }
        #expect(text.en.contains("15 minute"))
        #expect(text.zh.contains("15 分钟"))
    }

    private func explained(_ change: (inout Scene) -> Void) throws -> Phrase {
        var scene = Scene()
        change(&scene)
        return try #require(try scene.judged().refusals.first).explanation(timeZone: "Asia/Shanghai")
    }
}
