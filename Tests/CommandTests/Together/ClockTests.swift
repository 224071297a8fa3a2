import Foundation
import Testing

/// A gate whose clock was set back: its floor holds, its records are marked, its staff are told.
struct ClockTests {
    /// A region that has been open for three days, with a floor of today.
    private func openRegion() throws -> TestRegion {
        let scratch = try ScratchFolder()
        let region = TestRegion(scratch: scratch, home: scratch.path("home"))
        try region.open(clock: "-3d")
        return region
    }

    @Test func `what has expired stays expired when the clock is set back by a day`() throws {
        let region = try openRegion()
        let noon = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: -43_200))
        let expired = try region.mint("park", "--until", noon, clock: "-3d")
        let good = try region.mint("park")
        try region.scan(good.picture).done()

        let back = try region.scan(expired.picture, clock: "-1d")
        #expect(back.exit == 1, "\(back.output)\(back.errors)")
        #expect(try back.document()["reasons"] == ["expired"])
        #expect(
            back.errors.contains("clock_off") && back.errors.contains("hint: set the clock"), "\(back.errors)"
        )
        #expect(try region.kinds(expired.id) == ["mint"])
    }

    @Test func `a pass sold since is admitted at the floor, and the record is marked`() throws {
        let region = try openRegion()
        let pass = try region.mint("park")
        try region.scan(pass.picture).done()
        let answer = try region.scan(pass.picture, language: "zh_CN.UTF-8", clock: "-1d").done()
        #expect(answer.errors.contains("时钟"), "\(answer.errors)")
        let entries = try region.history(pass.id)
        #expect(entries.map { $0["flags"] } == [[], [], ["clock_off"]])
        #expect(try #require(entries[2]["at"]?.text) >= #require(entries[1]["at"]?.text))
        #expect(try #require(entries[2]["recorded_at"]?.text) >= #require(entries[1]["recorded_at"]?.text))
        // Set right again, it is as if nothing had been.
        let right = try region.scan(pass.picture).done()
        #expect(right.errors.isEmpty)
        #expect(try region.history(pass.id)[3]["flags"] == [])
        try region.expectSound()
    }

    @Test func `a few minutes are nobody's concern`() throws {
        let region = try openRegion()
        let pass = try region.mint("park")
        try region.scan(pass.picture).done()
        let answer = try region.scan(pass.picture, clock: "-4m").done()
        #expect(answer.errors.isEmpty, "\(answer.errors)")
        #expect(try region.history(pass.id)[2]["flags"] == [])
    }
}
