import PassLedger
import Passes

/// What is known of one zone.
extension ShowingFacts {
    /// Entries into a zone, in persons; nil where only the total over all zones is known.
    func entries(into zone: Code, today: Bool) -> ExpressionValue? {
        let row = showing.row
        guard row.entries > 0 else { return .number(0) }
        // A pass for one zone enters nowhere else.
        guard showing.claims.zones == [zone] else { return nil }
        return value(of: today ? .entriesToday : .entriesTotal)
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
