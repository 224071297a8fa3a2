import Admission
import Passes
import Regions

/// What the staff page asks for every second.
///
/// - Guarantee: no attribute of a pass is in it; pass numbers are, for staff search by them.
struct StaffState {
    private let view: GateView
    private let board: GateBoard
    private let now: Moment

    /// Gathers it.
    init(_ view: GateView, of board: GateBoard, at now: Moment) {
        self.view = view
        self.board = board
        self.now = now
    }

    private var words: ScreenWords { ScreenWords(timeZone: board.place.timeZone) }
    private var strip: StripWords { StripWords(timeZone: board.place.timeZone) }

    /// The state as the page's script reads it.
    var json: JSONValue {
        let standing = view.standing
        return [
            "paused": .bool(standing.isPaused), "alarm": .bool(standing.isAlarm),
            "region": strip.region(standing.region, at: now)?.json ?? .null,
            "lamps": .array(standing.lamps.sorted { $0.rawValue < $1.rawValue }.map { strip.lamp($0).json }),
            "sources": .array(sources), "tally": tally, "queue": queue,
            "showings": .array(view.showings.reversed().map(row)),
        ]
    }

    private var sources: [JSONValue] {
        view.standing.sources.sorted { $0.key < $1.key }.map { name, standing in
            [
                "name": .string(name), "text": StaffWords.source(standing).json,
                "well": .bool(standing == .well),
            ]
        }
    }

    private var tally: JSONValue {
        let tally = view.tally
        let refused = tally.refused.sorted { $0.key < $1.key }.map { reason, count -> JSONValue in
            ["reason": .string(reason.rawValue), "count": .integer(Int64(count))]
        }
        return [
            "in": .integer(Int64(tally.entered)), "out": .integer(Int64(tally.left)),
            "inside": .integer(Int64(max(0, tally.entered - tally.left))),
            "granted": .integer(Int64(tally.granted)), "checks": .integer(Int64(tally.checks)),
            "refused": .array(refused),
        ]
    }

    private var queue: JSONValue {
        let queue = view.queue
        return [
            "per_minute": .number(Self.rounded(queue.personsPerMinute)),
            "refused": queue.shareRefused.map { .number(Self.rounded($0 * 100)) } ?? .null,
            "seconds": queue.secondsPerPerson.map { .number(Self.rounded($0)) } ?? .null,
        ]
    }

    private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

    private func row(_ report: ShowingReport) -> JSONValue {
        let card = words.card(
            report, facts: view.facts[report.id], at: board.place, settings: board.settings)
        let judgement = report.judgement
        let clock = WallClock(timeZone: board.place.timeZone)
        return [
            "id": .integer(Int64(report.id)), "time": .string(clock.time(report.at)),
            "look": .string(card.look.rawValue), "title": card.title.json, "plan": card.plan?.json ?? .null,
            "facts": .array((card.facts + card.advice).map(\.json)), "again": card.again?.json ?? .null,
            "pass": report.isBelieved ? JSONValue(judgement?.claims?.passID) : .null,
            "code": JSONValue(card.code),
            "source": .string(report.source), "frame": .bool(report.thumbnail != nil),
            "test": .bool(card.isTest),
            "undo": .bool(judgement?.record != nil && report.repeats == nil && !view.isUndone(report)),
            "check": .bool(judgement?.attempt != nil && !view.isSettled(report)),
            "undone": .bool(view.isUndone(report)),
            "milliseconds": .number((report.decodeTime + report.decideTime).milliseconds.rounded()),
        ]
    }
}
