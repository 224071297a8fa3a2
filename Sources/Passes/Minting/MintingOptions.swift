/// What staff choose when they mint a pass; everything else comes from the plan.
public struct MintingOptions: Hashable, Sendable {
    /// Facts, in any order.
    public var attributes: [AttributeText] = []
    /// Perks that replace the plan's of the same code, or are added.
    public var perks: [PerkSpec] = []
    /// Zones picked from the plan's; empty for all of them.
    public var zones: [Code] = []
    /// First moment, as written; nil for the plan's.
    public var from: String?
    /// Last moment, as written; nil for the plan's.
    public var until: String?
    /// The time slot by its day and begin, `2027-05-01 09:00`; needed where the plan sells slots.
    public var slot: String?
    /// How many persons; nil for the plan's number.
    public var persons: Int?
    /// The holder's key of a bound pass.
    public var holder: PublicKey?

    /// Chooses nothing.
    public init() {}
}
