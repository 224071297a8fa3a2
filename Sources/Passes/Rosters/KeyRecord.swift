/// A key with what it may sign and when.
///
/// - Shape: `[use, key, sign_from, sign_until, verify_until, cut-off size or −1]`; times whole seconds.
/// - Source: CONTRACT, section 6.
public struct KeyRecord: Hashable, Sendable {
    /// What it may sign.
    public var use: KeyUse
    /// The key.
    public var key: PublicKey
    /// The key's short name.
    public let keyID: KeyID
    /// First second in which it may sign.
    public var signFrom: Moment
    /// Last second in which it may sign.
    public var signUntil: Moment
    /// Last second until which what it signed verifies.
    public var verifyUntil: Moment
    /// The size of the ledger below which its signatures count, once the key is cut off.
    public var cutOff: Int64?

    /// Describes a key.
    public init(
        use: KeyUse, key: PublicKey, signFrom: Moment, signUntil: Moment, verifyUntil: Moment,
        cutOff: Int64? = nil
    ) {
        self.use = use
        self.key = key
        keyID = key.id
        self.signFrom = signFrom
        self.signUntil = signUntil
        self.verifyUntil = verifyUntil
        self.cutOff = cutOff
    }
}
