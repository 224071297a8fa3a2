/// One version of the alliance's roster: members, their keys, and who admits whose passes.
///
/// - Source: CONTRACT, section 6; `Docs/Formats/Roster.md`.
public struct Roster: Hashable, Sendable {
    /// The version, from 1.
    public var version: Int
    /// When it was issued; whole seconds.
    public var issued: Moment
    /// When it expires; whole seconds.
    ///
    /// An expired roster stops foreign passes only.
    public var expires: Moment
    /// How many roster keys must sign: k, with 2k > n.
    public var threshold: Int
    /// The keys that may sign a version.
    public var rosterKeys: [PublicKey]
    /// The regions.
    public var members: [Member]
    /// Who admits whose passes, and for what.
    public var agreements: [Agreement]
    /// How late a gate's record may arrive and still count from its own time.
    public var lateAfter: Duration
    /// The version of the rules that auditors replay.
    public var rulesVersion: Int
    /// Cosigners that make a quorum; 0 for the default, ⌈2w/3⌉.
    public var quorum: Int

    /// Gathers a version.
    public init(
        version: Int, issued: Moment, expires: Moment, threshold: Int, rosterKeys: [PublicKey],
        members: [Member],
        agreements: [Agreement] = [], lateAfter: Duration = .seconds(259_200), rulesVersion: Int = 1,
        quorum: Int = 0
    ) {
        self.version = version
        self.issued = issued
        self.expires = expires
        self.threshold = threshold
        self.rosterKeys = rosterKeys
        self.members = members
        self.agreements = agreements
        self.lateAfter = lateAfter
        self.rulesVersion = rulesVersion
        self.quorum = quorum
    }

    /// The member of a name.
    public func member(_ region: RegionID) -> Member? { members.first { $0.region == region } }
}
