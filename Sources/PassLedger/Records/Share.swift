public import Passes

/// The part of an allowance that one site of a region may draw on while cut off.
///
/// - Shape: `[region, site]`.
/// - Source: `Docs/Formats/Record.md`, key 12; LEDGER.md, *Perks while cut off*.
public struct Share: Hashable, Sendable {
    /// Whose site.
    public var region: RegionID
    /// Which site.
    public var site: Code

    /// Names a share.
    public init(region: RegionID, site: Code) {
        self.region = region
        self.site = site
    }
}
