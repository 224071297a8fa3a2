public import Passes

/// What a region alone knows of a pass it sold: the token, and what ties it to a person.
///
/// - Guarantee: nothing of this is ever in the ledger.
/// - Source: CONTRACT, section 2, *Personal data*.
public struct RegisteredPass: Sendable {
    /// The pass's number.
    public let id: PassID
    /// The newest token, as its bytes.
    public let token: [UInt8]
    /// The random 32-byte key of the pass's commitments; nil when it has no personal attributes or was forgotten.
    public let commitmentKey: [UInt8]?
    /// Personal values as typed, by attribute.
    public let personal: [Code: String]
    /// The batch row it was minted for.
    public let batchPlace: BatchPlace?

    /// Gathers what is known.
    public init(
        id: PassID, token: [UInt8], commitmentKey: [UInt8]?, personal: [Code: String],
        batchPlace: BatchPlace? = nil
    ) {
        self.id = id
        self.token = token
        self.commitmentKey = commitmentKey
        self.personal = personal
        self.batchPlace = batchPlace
    }
}
