import Admission
import Passes

/// What the region's books say about a pass beyond its token, for the screen.
struct PassFacts: Hashable, Sendable {
    /// The plan's name by language.
    var planName: [String: String] = [:]
    /// Perks in the token's order, with what is left of each; nil without limit.
    var perks: [PerkLeft] = []
    /// Entries left in total, in persons; nil without limit.
    var entriesLeft: Int?
    /// Persons inside zones with an exit.
    var inside: Int = 0
    /// The last entry, by time and place.
    var lastEntry: LastEntry?
    /// Entrances that open a zone of the pass, ascending.
    var rightGates: [Code] = []

    /// What is left of one perk.
    struct PerkLeft: Hashable, Sendable {
        let perk: Perk
        let left: Int?
    }
}
