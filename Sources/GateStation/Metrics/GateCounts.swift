import Admission
import Passes

/// What has happened at one gate since the station was started, and how it stands.
struct GateCounts: Sendable {
    /// How a showing ended: outcome and first reason, empty where there is none.
    struct Ending: Hashable, Comparable, Sendable {
        let outcome: String
        let reason: String

        static func < (left: Ending, right: Ending) -> Bool {
            (left.outcome, left.reason) < (right.outcome, right.reason)
        }
    }

    var showings: [Ending: Int] = [:]
    var repeats = 0
    var failures = 0
    var decode = Histogram()
    var decide = Histogram()
    var region = RegionStanding()
    var sources: [String: SourceStanding] = [:]
    var lamps: Set<Lamp> = []
    var isPaused = false

    /// Takes a showing into account.
    mutating func add(_ report: ShowingReport) {
        guard report.repeats == nil else { return repeats += 1 }
        if report.decodeTime > .zero { decode.add(report.decodeTime) }
        guard report.offer == nil else { return }
        guard let verdict = report.judgement?.verdict else { return failures += 1 }
        decide.add(report.decideTime)
        let reason = verdict.refusals.first?.reason.rawValue ?? ""
        showings[Ending(outcome: verdict.outcome, reason: reason), default: 0] += 1
    }

    /// Whether the gate can record a check-in.
    var canRecord: Bool { !lamps.contains(.journal) }
}
