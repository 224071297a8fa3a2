public import Passes

/// The keys that a bundle is checked with.
public struct BundleTrust: Sendable {
    /// The ledger's own key; its name is the origin.
    public var log: VerifierKey
    /// The region's issuer keys.
    public var issuers: [PublicKey]
    /// Gate and counter keys, as far as they are known.
    ///
    /// A gate's record by a key that is not here stands on the ledger's word alone.
    public var gates: [PublicKey]

    /// Names whom to trust.
    public init(log: VerifierKey, issuers: [PublicKey], gates: [PublicKey] = []) {
        self.log = log
        self.issuers = issuers
        self.gates = gates
    }
}
