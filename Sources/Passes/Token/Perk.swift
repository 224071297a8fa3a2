/// An extra that comes with a pass: two coffees, dining 20 % off.
///
/// - Source: `Docs/Formats/PassToken.md`, rules 37 to 40.
public struct Perk: Hashable, Sendable {
    /// The perk's code, unique on its pass.
    public var code: Code
    /// What it gives.
    public var kind: Kind
    /// How often; nil without limit.
    public var uses: Int?
    /// How many uses a cut-off site may grant alone.
    public var offlineUses: Int

    /// Describes an extra.
    public init(code: Code, kind: Kind, uses: Int? = nil, offlineUses: Int = 0) {
        self.code = code
        self.kind = kind
        self.uses = uses
        self.offlineUses = offlineUses
    }

    /// What a perk gives.
    public enum Kind: Hashable, Sendable {
        /// Kind 0: something counted.
        case uses
        /// Kind 1: percent off, 1 … 100.
        case percent(Int)
        /// Kind 2: an amount off, in minor units of the region's currency, 1 … 2^53 − 1.
        case amount(Int64)
        /// Kind 3 … 65,535: not known here; never blocks entry.
        case unknown(kind: Int, value: Int64)
    }
}
