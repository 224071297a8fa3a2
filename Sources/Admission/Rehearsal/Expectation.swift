import Passes

/// What a row of a table expects: `admitted`, `admitted in`, `refused expired`, `check face`.
///
/// - Source: `Docs/Formats/PlanCases.md`, *expect*.
enum Expectation: Hashable {
    /// Let through; nil whichever way.
    case admitted(Passage.Kind?)
    /// Turned away; nil for any reason.
    case refused(Reason?)
    /// Staff look first; nil for anything to look at.
    case check(Set<Check>?)

    init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        let details = words.dropFirst()
        switch (words.first, details.first) {
        case ("admitted", nil): self = .admitted(nil)
        case ("admitted", let way?):
            guard details.count == 1,
                let kind = Passage.Kind.allCases.first(where: { Self.word(for: $0) == way })
            else { return nil }
            self = .admitted(kind)
        case ("refused", nil): self = .refused(nil)
        case ("refused", let code?):
            guard details.count == 1, let reason = Reason(rawValue: code) else { return nil }
            self = .refused(reason)
        case ("check", nil): self = .check(nil)
        case ("check", .some):
            let checks = details.compactMap { Check(rawValue: $0) }
            guard checks.count == details.count else { return nil }
            self = .check(Set(checks))
        default: return nil
        }
    }

    /// `in`, `out` or `perk`.
    static func word(for kind: Passage.Kind) -> String {
        switch kind {
        case .checkIn: "in"
        case .checkOut: "out"
        case .redeem: "perk"
        }
    }

    func holds(of verdict: Verdict) -> Bool {
        switch (self, verdict) {
        case (.admitted(let kind), .admitted(let passage)): kind == nil || kind == passage.kind
        case (.refused(let reason), .refused(let refusals)):
            reason == nil || reason == refusals.first?.reason
        case (.check(let checks), .check(let asked, _)): checks == nil || checks == Set(asked)
        default: false
        }
    }
}
