public import Passes

/// What replay makes of one entry of a pass.
public struct JudgedEntry: Hashable, Sendable {
    /// The entry's place in the ledger.
    public let index: EntryIndex
    /// What is wrong with it, in the contract's order.
    public let flags: [Flag]
    /// The order time t of a gate record; nil for an issuer's.
    public let time: Moment?
    /// What it does to the state.
    public let effect: Effect

    /// What an entry does to a pass's state.
    public enum Effect: Hashable, Sendable {
        /// Nothing: it is forbidden, taken back, without evidence, or cut off; or it says nothing of the state.
        case none
        /// An issuer's word.
        case issuer
        /// Persons came in; some of them count as entries, the others returned free.
        case entered(persons: Int, counted: Int)
        /// Persons left who were inside.
        case left(persons: Int)
        /// Uses of a perk.
        case redeemed(perk: Code, count: Int)
        /// Another record is taken back.
        case annulled(record: Digest)
    }
}
