/// Who signed a record: a region's issuer (`quzhou`) or one of its gates or counters (`quzhou/g1`).
///
/// - Shape: region id, or region id, `/` and the gate's id, `[a-z0-9-]{1,16}`.
/// - Source: `Docs/Formats/Record.md`, key 5.
public struct SignerName: Hashable, Sendable, CustomStringConvertible {
    /// The signer's region.
    public let region: RegionID
    /// The gate's id within its region; nil for the region's issuer.
    public let gate: Code?

    /// Names a signer.
    public init(region: RegionID, gate: Code? = nil) {
        self.region = region
        self.gate = gate
    }

    /// Reads `region` or `region/gate`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let region = RegionID(String(parts[0])) else { return nil }
        guard parts.count == 2 else {
            self.init(region: region)
            return
        }
        guard let gate = Code(String(parts[1])) else { return nil }
        self.init(region: region, gate: gate)
    }

    /// `region` or `region/gate`.
    public var description: String { gate.map { "\(region)/\($0)" } ?? region.text }
}
