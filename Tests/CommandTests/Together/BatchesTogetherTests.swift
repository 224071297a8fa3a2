import Foundation
import Testing

/// Serialized: the two programs are to meet.
@Suite(.serialized)
struct BatchesTogetherTests {
    @Test func `one batch run twice at once sells each row once`() throws {
        let region = try TestRegion()
        for round in 0..<4 {
            let rows = "plan\n" + String(repeating: "day\n", count: 5)
            let file = try region.scratch.write(rows, to: "rows-\(round).csv")
            let out = region.scratch.path("out-\(round)")
            let runs = try (0..<2).map { _ in
                try Program.issuer.start(["batch", file, "--home", region.home, "--out", out, "--json"])
            }
            let passes = try runs.map { try $0.end().done().lines().map { $0["pass_id"]?.text ?? "" } }
            #expect(passes[0] == passes[1])
            #expect(Set(passes[0]).count == 5)
        }
        #expect(try region.expectSound()["passes"] == 20)
    }
}
