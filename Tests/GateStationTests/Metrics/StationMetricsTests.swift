import Admission
import Foundation
import Passes
import Regions
import Testing

@testable import GateStation

/// What Prometheus and `/healthz` are told.
struct StationMetricsTests {
    private let north = Code("north-1")
    private let now = Moment(seconds: 1_777_600_000)

    private func report(_ verdict: Verdict?, id: Int = 1) throws -> ShowingReport {
        var report = ShowingReport(id: id, gate: try #require(north), at: now, source: "/dev/video0")
        report.judgement = verdict.map { Judgement(verdict: $0) }
        report.decodeTime = .milliseconds(3)
        report.decideTime = .milliseconds(7)
        return report
    }

    private func busyStation() throws -> StationStanding {
        let gate = try #require(north)
        let standing = StationStanding(gates: [gate])
        for id in 1...3 { standing.take(.showing(try report(.refused([Refusal(.entriesUsedUp)]), id: id))) }
        standing.take(.showing(try report(nil)))
        var again = try report(.refused([Refusal(.entriesUsedUp)]))
        again.repeats = now
        standing.take(.showing(again))
        standing.take(.source(gate: gate, name: "/dev/video0", .well))
        standing.take(.source(gate: gate, name: "say \"hi\"\\", .ended))
        standing.take(.lamp(gate: gate, .region, isLit: true))
        standing.take(
            .region(
                gate: gate,
                RegionStanding(aloneSince: now, snapshotIssued: Moment(seconds: 1_777_599_000), waiting: 12)))
        return standing
    }

    private func text() throws -> String {
        var facts = StationFacts(started: now)
        facts.journals[try #require(north)] = .mebibytes(1)
        return StationMetrics.text(of: try busyStation(), facts: facts, at: now)
    }

    @Test func `showings are counted by gate, outcome and reason, repeats apart`() throws {
        let lines = try text().split(separator: "\n")
        for line in [
            #"scenic_gate_showings_total{gate="north-1",outcome="refused",reason="entries_used_up"} 3"#,
            #"scenic_gate_repeats_total{gate="north-1"} 1"#, #"scenic_gate_failures_total{gate="north-1"} 1"#,
            #"scenic_gate_decide_seconds_bucket{gate="north-1",le="0.01"} 3"#,
            #"scenic_gate_decode_seconds_bucket{gate="north-1",le="0.0025"} 0"#,
            #"scenic_gate_decode_seconds_count{gate="north-1"} 4"#,
            #"scenic_gate_uploads_waiting{gate="north-1"} 12"#, #"scenic_gate_alone{gate="north-1"} 1"#,
            #"scenic_gate_snapshot_age_seconds{gate="north-1"} 1000"#,
            #"scenic_gate_source_up{gate="north-1",source="/dev/video0"} 1"#,
            #"scenic_gate_source_up{gate="north-1",source="say \"hi\"\\"} 0"#,
            #"scenic_gate_lamp_lit{gate="north-1",lamp="region"} 1"#,
            #"scenic_gate_lamp_lit{gate="north-1",lamp="journal"} 0"#,
            #"scenic_gate_journal_bytes{gate="north-1"} 1048576"#,
        ] {
            #expect(lines.contains(Substring(line)), "missing: \(line)")
        }
    }

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: "/usr/bin/promtool"), "promtool is not installed"
        ))
    func `Prometheus's own checker finds nothing to say`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appending(path: "metrics")
        try Data(try text().utf8).write(to: page)
        let words = folder.appending(path: "words").path
        let code = system("promtool check metrics < '\(page.path)' > '\(words)' 2>&1")
        #expect(code == 0, "\((try? String(contentsOfFile: words, encoding: .utf8)) ?? "")")
    }

    @Test func `a station is healthy only when every gate can record and every loop turns`() throws {
        let gate = try #require(north)
        let standing = try busyStation()
        #expect(standing.isHealthy(standingStill: []))
        #expect(!standing.isHealthy(standingStill: ["north-1 /dev/video0"]))
        standing.take(.lamp(gate: gate, .journal, isLit: true))
        #expect(!standing.isHealthy(standingStill: []))
        #expect(standing.health(standingStill: []).line.contains(#""can_record":false"#))
        standing.take(.lamp(gate: gate, .journal, isLit: false))
        #expect(standing.isHealthy(standingStill: []))
    }

    @Test func `the service manager is told in one line how it stands`() throws {
        let words = try busyStation().words(in: .en)
        #expect(words == "north-1: 3 showings, 0 admitted, alone, 12 to deliver, lamps region")
    }

    @Test func `a bucket counts what is no longer than its bound`() {
        var histogram = Histogram()
        histogram.add(.milliseconds(1))
        histogram.add(.seconds(60))
        #expect(histogram.counts.first == 1)
        #expect(histogram.counts.last == 1)
        #expect(histogram.count == 2)
    }
}
