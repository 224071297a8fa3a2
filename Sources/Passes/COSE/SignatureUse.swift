/// What a signature is for; signatures for one use never verify for another.
///
/// - Source: CONTRACT, section 6.
public enum SignatureUse: String, CaseIterable, Sendable {
    /// A pass token.
    case token
    /// A record of one fact.
    case record
    /// A version of the alliance's roster.
    case roster
    /// A snapshot for gates.
    case snapshot
    /// A home region's promise to record, or its refusal.
    case promise
    /// An HTTP request.
    case request

    /// The COSE external additional authenticated data: empty for tokens only.
    public var externalAAD: [UInt8] {
        self == .token ? [] : Array("scenic-pass \(rawValue) v1".utf8)
    }
}
