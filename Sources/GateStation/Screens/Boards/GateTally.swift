import Admission
import Passes

/// What a gate did today, in persons and showings.
struct GateTally: Hashable, Sendable {
    /// The park day, by its date.
    private(set) var day = ""
    /// Persons let in.
    private(set) var entered = 0
    /// Persons let out.
    private(set) var left = 0
    /// Uses of perks granted.
    private(set) var granted = 0
    /// Showings that staff had to look at.
    private(set) var checks = 0
    /// Showings turned away, by their first reason.
    private(set) var refused: [Reason: Int] = [:]

    /// Counts a showing; repeats of a verdict are no showings, and a new park day begins at nothing.
    mutating func count(_ report: ShowingReport, onDay day: String) {
        if day != self.day { self = GateTally(day: day) }
        guard report.repeats == nil, let verdict = report.judgement?.verdict else { return }
        switch verdict {
        case .admitted(let passage):
            switch passage.kind {
            case .checkIn: entered += passage.persons
            case .checkOut: left += passage.persons
            case .redeem: granted += passage.count
            }
        case .check: checks += 1
        case .refused(let refusals):
            if let reason = refusals.first?.reason { refused[reason, default: 0] += 1 }
        }
    }

    /// Nothing counted yet.
    init() {}

    private init(day: String) { self.day = day }
}
