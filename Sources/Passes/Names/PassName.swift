/// The full name of a pass: the region that minted it and the number it has there.
///
/// - Source: CONTRACT, section 2: every record, snapshot, counter and comparison uses the pair.
public struct PassName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The region that minted the pass: `iss`.
    public let region: RegionID
    /// The pass's number there: `cti`.
    public let id: PassID

    /// Names a pass.
    public init(region: RegionID, id: PassID) {
        self.region = region
        self.id = id
    }

    /// `region/number`.
    public var description: String { "\(region)/\(id)" }

    /// Orders names by region, then number.
    public static func < (left: PassName, right: PassName) -> Bool {
        (left.region, left.id) < (right.region, right.id)
    }
}
