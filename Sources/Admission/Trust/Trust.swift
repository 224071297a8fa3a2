public import Passes

/// Whom a verifier believes: the regions of a roster, one key by itself, or nobody.
///
/// - Source: `Docs/Formats/PassToken.md`, rules 50 to 52.
public struct Trust: Sendable {
    let source: Source
    /// What stays honoured under keys that are cut off.
    public var cutOffs: CutOffList

    /// Believes the members of a roster, whose signatures have been checked before.
    public init(roster: Roster, cutOffs: CutOffList = CutOffList()) {
        source = .roster(roster)
        self.cutOffs = cutOffs
    }

    /// Believes one issuer key, whatever region a token names.
    public init(issuerKey: PublicKey) {
        source = .key(issuerKey, issuerKey.id)
        cutOffs = CutOffList()
    }

    private init(source: Source) {
        self.source = source
        cutOffs = CutOffList()
    }

    /// Believes nobody: every pass is of an unknown issuer.
    public static let nobody = Trust(source: .nobody)

    /// The roster, if that is what is believed.
    public var roster: Roster? {
        guard case .roster(let roster) = source else { return nil }
        return roster
    }

    enum Source: Sendable {
        case roster(Roster)
        case key(PublicKey, KeyID)
        case nobody
    }
}
