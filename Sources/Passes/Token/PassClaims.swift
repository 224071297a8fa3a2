/// What a pass token says.
///
/// - Guarantee: a value read from a token keeps every rule of form; one built by hand need not.
/// - Source: `Docs/Formats/PassToken.md`, rules 20 to 49.
public struct PassClaims: Hashable, Sendable {
    /// `1` iss: the region that minted the pass.
    public var region: RegionID
    /// `7` cti: the pass's number.
    public var passID: PassID
    /// `6` iat: when the token was issued; whole seconds.
    public var issuedAt: Moment
    /// `5` nbf: first moment of validity; whole seconds.
    public var notBefore: Moment
    /// `4` exp: first moment after validity; whole seconds.
    public var expires: Moment
    /// `8` cnf: the holder's key of a bound pass.
    public var holder: PublicKey?
    /// Body 1: the plan it was sold by.
    public var plan: PlanReference
    /// Body 2: zones, ascending.
    public var zones: [Code]
    /// Body 3: attributes, ascending by encoded key.
    public var attributes: [Attribute]
    /// Body 4: perks, ascending by code.
    public var perks: [Perk]
    /// Body 5: 0 at minting, one more at each amend, reissue or transfer.
    public var issueNumber: Int
    /// Body 6: how often it admits.
    public var entryPolicy: EntryPolicy
    /// Body 7: the time slot, open while begin ≤ now < end.
    public var slot: Range<Moment>?
    /// Body 8: how many persons it is for; 1 when absent.
    public var persons: Int
    /// Body 9: what staff look at before the visitor enters, ascending.
    public var checks: [Check]
    /// Body 16 … 31: notes for staff, ascending by key.
    public var notes: [Int: String]

    /// The pair that names the pass.
    public var name: PassName { PassName(region: region, id: passID) }

    /// Gathers claims.
    public init(
        region: RegionID, passID: PassID, issuedAt: Moment, notBefore: Moment, expires: Moment,
        holder: PublicKey? = nil, plan: PlanReference, zones: [Code] = [], attributes: [Attribute] = [],
        perks: [Perk] = [], issueNumber: Int = 0, entryPolicy: EntryPolicy = EntryPolicy(),
        slot: Range<Moment>? = nil, persons: Int = 1, checks: [Check] = [], notes: [Int: String] = [:]
    ) {
        self.region = region
        self.passID = passID
        self.issuedAt = issuedAt
        self.notBefore = notBefore
        self.expires = expires
        self.holder = holder
        self.plan = plan
        self.zones = zones
        self.attributes = attributes
        self.perks = perks
        self.issueNumber = issueNumber
        self.entryPolicy = entryPolicy
        self.slot = slot
        self.persons = persons
        self.checks = checks
        self.notes = notes
    }
}
