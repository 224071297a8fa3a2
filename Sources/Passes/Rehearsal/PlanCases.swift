/// A table of showings that staff wrote, to be played against plans before these go on sale.
///
/// - Source: `Docs/Formats/PlanCases.md`.
public struct PlanCases: Sendable {
    /// The region, as far as the table says.
    public let region: IssuingRegion
    /// Its member of a roster, without keys.
    public let member: Member
    /// The gates by id.
    public let gates: [Code: Gate]
    /// The passes by name.
    public let passes: [Code: Pass]
    /// What happens, in the order of time.
    public let rows: [Row]

    /// A gate or perk counter.
    public struct Gate: Hashable, Sendable {
        /// The zones, ascending.
        public let zones: [Code]
        /// Which way people go.
        public let direction: Direction
        /// The perk that a counter grants.
        public let perk: Code?

        /// Which way people go.
        public enum Direction: String, CaseIterable, Hashable, Sendable {
            /// In only.
            case `in`
            /// Out only.
            case out
            /// Both ways.
            case both
        }
    }

    /// A pass to be sold.
    public struct Pass: Hashable, Sendable {
        /// Where it stands in the file.
        public let place: FilePlace
        /// The plan's code.
        public let plan: Code
        /// When it is sold.
        public let minted: Moment
        /// What staff choose at the counter; the holder's key is drawn when it is played.
        public let options: MintingOptions
        /// Whether it is a phone pass; nil for what the plan demands.
        public let hasHolder: Bool?
    }

    /// One row.
    public enum Row: Hashable, Sendable {
        /// A pass is shown at a gate.
        case showing(CaseShowing)
        /// Staff do something.
        case deed(CaseDeed)

        /// When.
        public var at: Moment {
            switch self {
            case .showing(let showing): showing.at
            case .deed(let deed): deed.at
            }
        }
    }
}
