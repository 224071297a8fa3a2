import Passes

/// Rules P5 to P10: what a bound pass's holder shows.
extension Rule {
    /// Rule P5: a bound token comes with its holder's signature; at a desk it may also be looked at bare.
    static let holderIsProven = Rule(.holderProofRequired) { showing in
        switch showing.pass.proof {
        case .bare: showing.gate == nil ? nil : Refusal(.holderProofRequired)
        case .stripped: Refusal(.holderProofRequired)
        case .notNeeded, .bad, .signed: nil
        }
    }

    /// Rules P6 and P7: the signature verifies, and for what this place is for; a desk takes any use.
    static let proofIsGood = Rule(.holderProofBad) { showing in
        switch showing.pass.proof {
        case .notNeeded, .bare, .stripped: return nil
        case .bad: return Refusal(.holderProofBad)  // rule P6
        case .signed(_, let use):
            guard let gate = showing.gate else { return nil }
            let wanted = gate.perk?.text ?? ""
            guard use != wanted else { return nil }  // rule P7
            return Refusal(.holderProofBad, .use(shown: use, wanted: wanted))
        }
    }

    /// Rules P8 and P9: the time is near now, and later than the last one accepted.
    static let proofIsFresh = Rule(.holderProofStale) { showing in
        guard let (time, use) = showing.pass.proof.presented else { return nil }
        let difference = (showing.shownAt ?? showing.now) - time
        let window = Duration.seconds(showing.window.seconds)
        // Rule P10: a clock that is wrong judges no age; that a time was seen before it can still tell.
        let isAway = !showing.clock.isBehind && (difference > window || difference < .zero - window)
        let isRepeat = showing.knowledge.lastPresentation(for: use).map { time <= $0 } ?? false
        guard isAway || isRepeat else { return nil }
        return Refusal(
            .holderProofStale,
            .proof(difference: difference.secondsAwayFromZero, isRepeat: isRepeat && !isAway))
    }

    /// Rule P10: the gate's own clock is fit to judge.
    static let clockCanJudgeProofs = Rule(.gateClock) { showing in
        guard showing.clock.isBehind, showing.pass.proof.presented != nil else { return nil }
        return Refusal(.gateClock, .behind(seconds: showing.clock.lag.secondsAwayFromZero))
    }
}

extension TrustedPass.HolderProof {
    /// The time and use that a presentation names, signed well or not.
    fileprivate var presented: (time: Moment, use: String)? {
        switch self {
        case .bad(let time, let use), .signed(let time, let use): (time, use)
        case .notNeeded, .bare, .stripped: nil
        }
    }
}

extension Duration {
    /// Whole seconds, a started one counted whole: 60.2 s is 61, so that no difference beyond a window looks within it.
    fileprivate var secondsAwayFromZero: Int {
        let milliseconds = Int(wholeMilliseconds.clamped)
        return milliseconds < 0 ? -((999 - milliseconds) / 1000) : (milliseconds + 999) / 1000
    }
}

extension Int64 {
    /// The number within ±2^53, so that rounding cannot overflow.
    fileprivate var clamped: Int64 { Swift.max(-(1 << 53), Swift.min(1 << 53, self)) }
}
