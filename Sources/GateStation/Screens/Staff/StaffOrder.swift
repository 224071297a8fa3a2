import PassLedger
import Passes
import SQLiteStore

/// Something that staff ask of a gate, understood from a form.
enum StaffOrder: Hashable, Sendable {
    /// Close the gate for now.
    case pause
    /// Open it again.
    case resume
    /// Let a pass in by its number.
    case enter(PassName, persons: Int?)
    /// Take a showing's record back.
    case undo(Digest, UndoReason)
    /// Staff looked, and it is right.
    case confirm(AttemptID)
    /// Staff looked, and it is not.
    case decline(AttemptID)
    /// Open the turnstile once.
    case open
    /// Grant uses of a perk of a pass that was shown here.
    case redeem(showing: Int, Code, count: Int)

    /// Understands an order; nil for what is none.
    ///
    /// - Shape: showings are named by their number, so that a page never handles hashes; they must be among the last fifty.
    init?(_ name: String, _ form: FormFields, region: RegionID, board: GateBoard) {
        let report = form["showing"].flatMap { board.showing($0) }
        switch name {
        case "pause": self = .pause
        case "resume": self = .resume
        case "open": self = .open
        case "enter":
            guard let pass = Self.pass(form["pass"] ?? "", region: region) else { return nil }
            self = .enter(pass, persons: form["persons"].flatMap { Int($0) }.map { min(max($0, 1), 65_535) })
        case "undo":
            guard let record = report?.judgement?.record,
                let reason = UndoReason(rawValue: form["reason"] ?? "")
            else { return nil }
            self = .undo(record, reason)
        case "confirm", "decline":
            guard let attempt = report?.judgement?.attempt else { return nil }
            self = name == "confirm" ? .confirm(attempt) : .decline(attempt)
        case "redeem":
            guard let report, report.offer != nil, let perk = form["perk"].flatMap({ Code($0) }),
                let count = form["count"].flatMap({ Int($0) }), (1...65_535).contains(count)
            else { return nil }
            self = .redeem(showing: report.id, perk, count: count)
        default: return nil
        }
    }

    /// `region/number`, or a number of this region.
    private static func pass(_ text: String, region: RegionID) -> PassName? {
        let parts = text.trimmingPrefix { $0 == " " }.split(separator: "/", maxSplits: 1)
        guard let last = parts.last, let id = PassID(hex: String(last)) else { return nil }
        guard parts.count == 2 else { return PassName(region: region, id: id) }
        return RegionID(String(parts[0])).map { PassName(region: $0, id: id) }
    }

    /// What is settled once the order is carried out.
    var settles: String? {
        switch self {
        case .undo(let record, _): record.description
        case .confirm(let attempt), .decline(let attempt): attempt.description
        case .pause, .resume, .enter, .open, .redeem: nil
        }
    }

    /// Has a gate do it.
    ///
    /// - Returns: whether it was done, and what to tell staff.
    func carryOut(at lane: any LaneControl) async throws -> (isDone: Bool, text: Phrase) {
        switch self {
        case .pause: await lane.pause()
        case .resume: await lane.resume()
        case .undo(let record, let reason): try await lane.annul(record, reason: reason)
        case .open: try await lane.openOnce()
        case .decline(let attempt):
            let report = await lane.decline(attempt)
            if let failure = report.failure { return (false, failure) }
        case .enter(let pass, let persons):
            return StaffWords.answer(try await lane.enter(pass, persons: persons))
        case .confirm(let attempt): return StaffWords.answer(await lane.confirm(attempt))
        case .redeem(let showing, let perk, let count):
            return StaffWords.answer(try await lane.redeem(showing: showing, perk: perk, count: count))
        }
        return (true, StaffWords.done(self))
    }
}
