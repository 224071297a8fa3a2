public import Passes

/// What a gate answers.
public enum Verdict: Hashable, Sendable {
    /// Let in, let out, or granted: what to record.
    case admitted(Passage)
    /// Staff must look first; recorded, but counts nothing until confirmed.
    case check([Check], Passage)
    /// Turned away: all reasons that hold, in the contract's order, never empty.
    case refused([Refusal])

    /// The reasons, empty unless refused; the first is *the* reason.
    public var refusals: [Refusal] {
        guard case .refused(let refusals) = self else { return [] }
        return refusals
    }

    /// The passage, unless refused.
    public var passage: Passage? {
        switch self {
        case .admitted(let passage), .check(_, let passage): passage
        case .refused: nil
        }
    }

    /// The word of the commands' JSON: `admitted`, `check` or `refused`.
    public var outcome: String {
        switch self {
        case .admitted: "admitted"
        case .check: "check"
        case .refused: "refused"
        }
    }
}
