/// A kind of ticket on sale: the template that passes are minted from.
///
/// - Source: CONTRACT, section 3, *A plan file*; `Docs/Formats/Plan.md`.
public struct Plan: Hashable, Sendable {
    /// The plan's code.
    public var code: Code
    /// Its name by language, `zh` and `en`.
    public var name: [String: String]
    /// Zones it opens, ascending.
    public var zones: [Code]
    /// When its passes are valid.
    public var validity: Validity = Validity()
    /// How often its passes admit; `days` stands in ``Validity/days``.
    public var entries: Entries = Entries()
    /// How many persons a pass is for.
    public var persons: Int = 1
    /// Whether a pass is bound to a holder's key.
    public var holder: HolderRule = .optional
    /// What staff look at, ascending.
    public var checks: [Check] = []
    /// Whether a gate alone may admit.
    public var allowsOffline: Bool = true
    /// What becomes of a check-in after which nobody walked through.
    enum Unused: String, CaseIterable {
        case annul
        case keep
    }

    /// Who decides while the bookkeeper is in reach.
    public var decision: Decision = .alone
    /// How old a snapshot may be, in hours.
    public var snapshotAgeHours: Int = 168
    /// How many times a holder may hand a pass on.
    public var transferLimit: Int = 0
    /// Attributes by key.
    public var attributes: [Code: AttributeRule] = [:]
    /// Perks, ascending by code.
    public var perks: [Perk] = []
    /// When and where perks are granted, by code; what is not named is granted everywhere and always.
    public var perkTimes: [Code: PerkTimes] = [:]
    /// Days of the week on which passes admit, from Monday on; all when empty.
    public var weekdays: [Weekday] = []
    /// Hours within which passes admit; nil for all.
    public var hours: OpeningHours?
    /// Dates on which passes do not admit, ascending.
    public var blackout: [DaySpan] = []
    /// Time slots, one of which every pass is sold for; none when empty.
    public var slots: [Slot] = []
    /// Numbers that are called one group after another.
    public var queue: Queue?
    /// What holds in single zones.
    public var zoneRules: [Code: ZoneRules] = [:]
    /// What staff are told whenever such a pass is let in; it refuses nobody.
    public var attention: Phrase?
    /// Whether a check-in is taken back when nobody walked through the turnstile.
    public var annulsUnused: Bool = true
    /// Further rules, in the order in which they are asked.
    public var rules: [PlanRule] = []

    /// Describes a plan by the three things it must have.
    public init(code: Code, name: [String: String], zones: [Code]) {
        self.code = code
        self.name = name
        self.zones = zones
    }

    /// When passes are valid.
    public struct Validity: Hashable, Sendable {
        /// Park days from first use; 0 without limit.
        public var days: Int = 0
        /// Earliest moment, as written: a date or an RFC 3339 time.
        public var from: String?
        /// Latest moment, as written: a date (its park day included) or an RFC 3339 time.
        public var until: String?
        /// Days from issue within which a pass without dates must be used.
        public var useWithinDays: Int = 365
        /// Describes validity without dates.
        public init() {}
    }

    /// How often passes admit; 0 without limit.
    public struct Entries: Hashable, Sendable {
        /// In total.
        public var total: Int = 0
        /// On one park day.
        public var perDay: Int = 0
        /// Within the pass's time slot.
        public var perSlot: Int = 0
        /// Minutes between entries.
        public var gapMinutes: Int = 0
        /// Whether returning on the same park day after a check-out does not count.
        public var allowsReentry: Bool = false
        /// Describes entries without limit.
        public init() {}
    }

    /// Whether passes are bound to a holder's key.
    public enum HolderRule: String, CaseIterable, Hashable, Sendable {
        /// Never.
        case none
        /// When the buyer brings a key.
        case optional
        /// Always.
        case required
    }

    /// Who decides while the bookkeeper is in reach.
    public enum Decision: String, CaseIterable, Hashable, Sendable {
        /// The gate.
        case alone
        /// The bookkeeper first.
        case ask
    }

    /// What an attribute must be.
    public struct AttributeRule: Hashable, Sendable {
        /// The type of its value.
        public var type: ValueType = .text
        /// Whether metadata may show it.
        public var isPublic: Bool = false
        /// Whether it stays out of token and ledger.
        public var isPersonal: Bool = false
        /// Describes a text attribute, neither public nor personal.
        public init() {}

        /// The types an attribute may have.
        public enum ValueType: String, CaseIterable, Hashable, Sendable {
            /// Text.
            case text
            /// A whole number.
            case integer
            /// Yes or no.
            case bool
        }
    }
}
