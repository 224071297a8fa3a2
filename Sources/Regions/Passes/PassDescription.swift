public import PassLedger
public import Passes

/// A pass as staff see it: its state, and the attributes that only the region knows.
public struct PassDescription: Sendable {
    /// What the ledger makes of it.
    public let state: PassState
    /// What the newest token says.
    public let claims: PassClaims
    /// Personal values as typed, by attribute.
    public let personal: [Code: String]
    /// When this is said.
    public let asOf: Moment

    /// Describes a pass.
    public init(state: PassState, claims: PassClaims, personal: [Code: String], asOf: Moment) {
        self.state = state
        self.claims = claims
        self.personal = personal
        self.asOf = asOf
    }

    /// Whether it may be used, is blocked, cancelled or over.
    public var status: PassState.Status { state.status(at: asOf) ?? .voided }
}
