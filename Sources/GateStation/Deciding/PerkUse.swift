package import Passes

/// What is asked of a perk counter.
package struct PerkUse: Hashable, Sendable {
    /// The perk.
    package let perk: Code
    /// How many uses of it, 1 … 65,535.
    package let count: Int

    package init(_ perk: Code, count: Int = 1) {
        self.perk = perk
        self.count = count
    }
}
