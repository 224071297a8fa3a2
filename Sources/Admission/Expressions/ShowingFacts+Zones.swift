import PassLedger
import Passes

/// What is known of one zone.
extension ShowingFacts {
    /// Entries into a zone, in persons; nil where only the total over all zones is known.
    func entries(into zone: Code, today: Bool) -> ExpressionValue? {
        let knowledge = showing.knowledge
        guard knowledge.visitsAreComplete else {
            // A row counts all zones as one; a pass for one zone enters nowhere else.
            guard knowledge.row.entries > 0 else { return .number(0) }
            guard showing.claims.zones == [zone] else { return nil }
            return value(of: today ? .entriesToday : .entriesTotal)
        }
        guard !today || showing.today != nil else { return nil }
        let entries = knowledge.visits.lazy.filter { visit in
            visit.kind == .checkIn && visit.zone == zone
                && (!today || showing.today?.contains(visit.at) ?? false)
        }
        return .number(Int64(entries.reduce(0) { $0 + $1.counted }))
    }

    /// The zone that an argument names: in quotes, or the one entered.
    func zone(_ argument: RuleExpression.Node) -> Code? {
        switch argument {
        case .literal(.text(let text)): Code(text)
        case .name(.zone): showing.zone
        default: nil
        }
    }

    /// The code that an argument is.
    func code(_ argument: RuleExpression.Node) -> Code? {
        guard case .literal(.text(let text)) = argument else { return nil }
        return Code(text)
    }

    /// Uses left of a perk that the pass has and that is counted.
    func perkLeft(_ code: Code) -> ExpressionValue? {
        showing.usesLeft(of: code).map { .number(Int64(max(0, $0))) }
    }
}
