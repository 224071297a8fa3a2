package import Passes

/// What `/metrics` answers: counts of showings, times, lamps, sources, journals, and the process itself.
///
/// - Guarantee: no pass, token, person or password is in it.
/// - Source: `Docs/Operating.md`, *Watching a station*.
package struct StationMetrics {
    private let state: StationStanding.State
    private let facts: StationFacts
    private let now: Moment
    private var page = PrometheusText()

    /// The text for one scrape.
    package static func text(of standing: StationStanding, facts: StationFacts, at now: Moment) -> String {
        var metrics = StationMetrics(state: standing.now, facts: facts, now: now)
        metrics.writeShowings()
        metrics.writeTimes()
        metrics.writeRegion()
        metrics.writeEquipment()
        metrics.writeStation()
        return metrics.page.text
    }

    /// The media type of the text.
    package static var mediaType: String { PrometheusText.mediaType }

    private init(state: StationStanding.State, facts: StationFacts, now: Moment) {
        self.state = state
        self.facts = facts
        self.now = now
    }

    private var gates: [(gate: Code, counts: GateCounts)] {
        state.gates.sorted { $0.key < $1.key }.map { ($0, $1) }
    }

    private mutating func writeShowings() {
        let name = "scenic_gate_showings_total"
        page.metric(name, .counter, "Showings judged, by outcome and first reason.")
        for (gate, counts) in gates {
            for (ending, count) in counts.showings.sorted(by: { $0.key < $1.key }) {
                let labels = [
                    ("gate", gate.text), ("outcome", ending.outcome), ("reason", ending.reason),
                ]
                page.value(name, labels, Double(count))
            }
        }
        write("scenic_gate_repeats_total", .counter, "Showings that repeated the verdict of a moment ago.") {
            Double($0.repeats)
        }
        write("scenic_gate_failures_total", .counter, "Showings that the gate could not answer.") {
            Double($0.failures)
        }
    }

    private mutating func writeTimes() {
        let times: [(String, String, KeyPath<GateCounts, Histogram>)] = [
            ("scenic_gate_decode_seconds", "From frame in memory to texts.", \.decode),
            ("scenic_gate_decide_seconds", "From text to durable verdict.", \.decide),
        ]
        for (name, help, part) in times {
            page.metric(name, .histogram, help)
            for (gate, counts) in gates { page.values(name, [("gate", gate.text)], counts[keyPath: part]) }
        }
    }

    private mutating func writeRegion() {
        write("scenic_gate_alone", .gauge, "Whether the gate decides without its region.") {
            $0.region.aloneSince == nil ? 0 : 1
        }
        write("scenic_gate_uploads_waiting", .gauge, "Records that the region does not have yet.") {
            Double($0.region.waiting)
        }
        let now = now
        write("scenic_gate_snapshot_age_seconds", .gauge, "Age of the snapshot to decide by.") { counts in
            counts.region.snapshotIssued.map { Double(now.milliseconds - $0.milliseconds) / 1_000 }
        }
    }

    private mutating func writeEquipment() {
        page.metric("scenic_gate_source_up", .gauge, "Whether a camera or reader gives what it should.")
        for (gate, counts) in gates {
            for (name, standing) in counts.sources.sorted(by: { $0.key < $1.key }) {
                let labels = [("gate", gate.text), ("source", name)]
                page.value("scenic_gate_source_up", labels, standing == .well ? 1 : 0)
            }
        }
        page.metric("scenic_gate_lamp_lit", .gauge, "Whether a lamp that staff must see is lit.")
        for (gate, counts) in gates {
            for lamp in Lamp.allCases {
                let labels = [("gate", gate.text), ("lamp", lamp.rawValue)]
                page.value("scenic_gate_lamp_lit", labels, counts.lamps.contains(lamp) ? 1 : 0)
            }
        }
        write("scenic_gate_paused", .gauge, "Whether staff have closed the gate for now.") {
            $0.isPaused ? 1 : 0
        }
    }

    private mutating func writeStation() {
        page.metric("scenic_gate_journal_bytes", .gauge, "Size of the gate's journal.")
        for (gate, size) in facts.journals.sorted(by: { $0.key < $1.key }) {
            page.value("scenic_gate_journal_bytes", [("gate", gate.text)], Double(size.bytes))
        }
        let values: [(String, String, Double)] = [
            (
                "scenic_station_fire_alarm", "Whether the fire alarm holds everything open.",
                state.isFireAlarm ? 1 : 0
            ),
            (
                "scenic_station_loops_standing", "Loops of the station that stand still.",
                Double(facts.standingLoops)
            ),
            ("process_resident_memory_bytes", "Memory of the process.", Double(facts.residentMemory.bytes)),
            ("process_open_fds", "Open descriptors of the process.", Double(facts.openDescriptors)),
            (
                "process_start_time_seconds", "Start of the station, since 1970 UTC.",
                Double(facts.started.milliseconds) / 1_000
            ),
        ]
        for (name, help, value) in values {
            page.metric(name, .gauge, help)
            page.value(name, [], value)
        }
    }

    private mutating func write(
        _ name: String, _ kind: PrometheusText.Kind, _ help: String, _ value: (GateCounts) -> Double?
    ) {
        page.metric(name, kind, help)
        for (gate, counts) in gates {
            if let value = value(counts) { page.value(name, [("gate", gate.text)], value) }
        }
    }
}
