import Passes
import Testing

/// Points in time.
@Suite struct MomentTests {
    @Test(
        arguments: [
            ("2026-05-01T09:30:00Z", 1_777_627_800_000), ("2026-05-01T17:30:00+08:00", 1_777_627_800_000),
            ("2026-05-01T09:30:00.250Z", 1_777_627_800_250), ("1970-01-01T00:00:00Z", 0),
            ("2026-05-01T04:00:00.5-05:30", 1_777_627_800_500),
        ] as [(String, Int64)])
    func `RFC 3339 is read`(text: String, milliseconds: Int64) {
        #expect(Moment(rfc3339: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-05-01", "2026-05-01T09:30:00", "09:30", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z",
        "2026-05-01T24:00:01Z", "2026-05-01T09:60:00Z", "2026-05-01 09:30", "tomorrow",
        "2026-05-01T09:30:00Zx",
        "2026-05-01T09:30Z", "20260501T093000Z",
    ])
    func `anything else is no time`(text: String) {
        #expect(Moment(rfc3339: text) == nil)
    }

    @Test func `a time is written with milliseconds and read back`() {
        for milliseconds: Int64 in [0, 1, 999, 1_777_628_200_001, 1_777_627_800_999, 4_294_967_295_999] {
            let moment = Moment(milliseconds: milliseconds)
            #expect(Moment(rfc3339: moment.rfc3339) == moment, "\(moment.rfc3339)")
        }
        #expect(Moment(milliseconds: 1_777_627_800_250).rfc3339 == "2026-05-01T09:30:00.250Z")
    }

    @Test func `seconds are rounded down, before 1970 too`() {
        #expect(Moment(milliseconds: 1999).seconds == 1)
        #expect(Moment(milliseconds: -1).seconds == -1)
        #expect(Moment(milliseconds: .min).seconds == Int64.min / 1000 - 1)
    }

    @Test func `nothing overflows`() {
        let ends = [Moment(milliseconds: .min), Moment(milliseconds: .max), Moment(milliseconds: 0)]
        for left in ends {
            #expect(Moment(seconds: left.milliseconds).milliseconds == left.milliseconds)
            #expect(!left.rfc3339.isEmpty)
            for right in ends {
                let span = left - right
                #expect((span < .zero) == (left < right))
                #expect(left + span >= Moment(milliseconds: .min))
                #expect(left - span <= Moment(milliseconds: .max))
            }
        }
    }
}
