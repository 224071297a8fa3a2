public import Passes

extension RegionHome {
    /// What plans and minting need to know of the region.
    public var issuingRegion: IssuingRegion {
        // A roster that was parsed lists no currency that is no code; XXX is ISO 4217's word for none.
        IssuingRegion(id: region, currency: Currency(member.currency) ?? .none, calendar: calendar)
    }
}

extension Currency {
    /// ISO 4217's code for *no currency*.
    fileprivate static var none: Currency {
        guard let none = Currency("XXX") else { preconditionFailure("XXX is three capital letters") }
        return none
    }
}
