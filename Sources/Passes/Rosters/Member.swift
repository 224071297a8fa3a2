/// A region as the roster describes it.
public struct Member: Hashable, Sendable {
    /// The region's id.
    public var region: RegionID
    /// Its name for people.
    public var name: String
    /// Its IANA time zone.
    public var timeZone: String
    /// Minutes after midnight at which its park day begins, 0 … 1439.
    public var dayStartMinutes: Int
    /// Its currency, ISO 4217.
    public var currency: String
    /// The origin of its ledger, also the log key's name.
    public var origin: String
    /// Its keys.
    public var keys: [KeyRecord]

    /// Describes a region.
    public init(
        region: RegionID, name: String, timeZone: String, dayStartMinutes: Int, currency: String,
        origin: String,
        keys: [KeyRecord]
    ) {
        self.region = region
        self.name = name
        self.timeZone = timeZone
        self.dayStartMinutes = dayStartMinutes
        self.currency = currency
        self.origin = origin
        self.keys = keys
    }

    /// The key of one use with a short name.
    public func key(_ id: KeyID, for use: KeyUse) -> KeyRecord? {
        keys.first { $0.use == use && $0.keyID == id }
    }
}
