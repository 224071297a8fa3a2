import Passes

/// By what right a pass is honoured at a gate.
///
/// - Source: `Docs/Formats/PassToken.md`, rules 54, 55 and 63.
enum Standing: Hashable, Sendable {
    /// The gate's own region sold it: its zones are the gate's zones.
    case own
    /// Another region sold it, and these terms of an agreement in force name its plan.
    case agreed(Agreement.Term)
    /// An agreement is in force, but does not name the plan.
    case planNotAgreed
    /// No agreement is in force, the roster has expired, or the region is for tests.
    case notRecognised

    init(of claims: PassClaims, at gate: AdmittingGate, under roster: Roster?, now: Moment) {
        guard claims.region != gate.region else {
            self = .own
            return
        }
        // An expired roster stops foreign passes only; a region for tests is at home or nowhere.
        guard let roster, now < roster.expires, !claims.region.isForTests else {
            self = .notRecognised
            return
        }
        let inForce = roster.agreements.filter {
            $0.issuer == claims.region && $0.admitting == gate.region && $0.from <= now && now < $0.until
        }
        let term = inForce.lazy.flatMap(\.terms).first { $0.plan == claims.plan.code }
        self = inForce.isEmpty ? .notRecognised : term.map(Standing.agreed) ?? .planNotAgreed
    }

    /// The zones of the gate's region that a pass opens: its own at home, the agreement's abroad.
    ///
    /// Codes of zones belong to the issuing region: abroad they are never compared with the gate's.
    func zones(of claims: PassClaims) -> [Code] {
        switch self {
        case .own: claims.zones
        // A pass without zones is admitted nowhere, abroad neither.
        case .agreed(let term): claims.zones.isEmpty ? [] : term.zones
        case .planNotAgreed, .notRecognised: []
        }
    }
}
