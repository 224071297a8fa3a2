public import Passes

/// What a desk can say of a pass without any store: form, issuer, signatures and times.
///
/// - Guarantee: never speaks of a current state; a bare bound token needs no holder's proof here.
/// - Source: CONTRACT, section 3, `issuer verify`.
public struct PassCheck: Sendable {
    /// Whom the desk believes.
    public var trust: Trust
    /// How far a presentation's time may lie from now.
    public var window: ProofWindow = .usual

    /// Believes somebody; ``Trust/nobody`` when nothing was given.
    public init(trust: Trust) { self.trust = trust }

    /// All reasons against a pass at a moment, in the contract's order; none when it is valid.
    ///
    /// Errors of form come before: see ``Refusal/init(_:)``.
    public func refusals(of shown: ShownPass, at now: Moment) -> [Refusal] {
        switch trust.verify(shown) {
        case .refused(let refusal): return [refusal]
        case .trusted(let pass):
            let showing = Showing(of: pass, under: trust, at: now, window: window)
            return Rule.verifying.compactMap { $0.refusal(of: showing) }
        }
    }
}
