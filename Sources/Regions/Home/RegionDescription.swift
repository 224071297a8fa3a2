public import Passes

/// A region as `issuer init` describes it.
public struct RegionDescription: Sendable {
    /// The region's id.
    public let region: RegionID
    /// Its name for people.
    public let name: String
    /// The IANA time zone of its park days.
    public let timeZone: String
    /// Minutes after midnight at which a park day begins.
    public let dayStartMinutes: Int
    /// Its currency.
    public let currency: Currency
    /// Its ledger's name for ever.
    public let origin: String

    /// Describes a region.
    public init(
        region: RegionID, name: String, timeZone: String, dayStartMinutes: Int, currency: Currency,
        origin: String
    ) {
        self.region = region
        self.name = name
        self.timeZone = timeZone
        self.dayStartMinutes = dayStartMinutes
        self.currency = currency
        self.origin = origin
    }
}
