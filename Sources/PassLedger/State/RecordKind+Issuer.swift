extension RecordKind {
    /// Whether only the home issuer writes it, and a pass must have been minted before.
    ///
    /// - Source: `Docs/Formats/State.md`, introduction and S33.
    var isIssuerKind: Bool {
        switch self {
        case .mint, .amend, .transfer, .suspend, .resume, .void, .reissue: true
        default: false
        }
    }
}
