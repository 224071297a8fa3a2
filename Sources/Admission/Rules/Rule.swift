/// One rule of admission: the reason it gives, and when.
///
/// - Shape: rules are values; what applies to whom is a list of them, read from top to bottom in the contract's order.
/// - Source: CONTRACT, section 4.
struct Rule: Sendable {
    /// The reason that the rule gives.
    let reason: Reason
    /// Why this showing is turned away, or nil.
    let refusal: @Sendable (Showing) -> Refusal?

    init(_ reason: Reason, _ refusal: @escaping @Sendable (Showing) -> Refusal?) {
        self.reason = reason
        self.refusal = refusal
    }

    func refusal(of showing: Showing) -> Refusal? { refusal(showing) }

    /// This rule and, where it has nothing to say, another of the same reason: a reason is told once.
    ///
    /// What the token says comes first, then what its plan adds, which can only refuse more.
    func or(_ other: Rule) -> Rule {
        assert(reason == other.reason, "one reason, one place in the order")
        return Rule(reason) { refusal(of: $0) ?? other.refusal(of: $0) }
    }
}

extension Rule {
    /// The rules for what people are doing.
    static func rules(for kind: Passage.Kind) -> [Rule] {
        switch kind {
        case .checkIn: entering
        case .checkOut: leaving
        case .redeem: redeeming
        }
    }

    /// Whoever enters.
    static let entering: [Rule] = [
        keyIsHonoured, keyIsInItsTime, regionIsRecognised, planIsAccepted,
        isNotVoided, isNewestIssue, isNotSuspended,
        isNotExpired, hasBegun, slotIsOpen.or(numberIsCalled),
        opensZone,
        holderIsProven, proofIsGood, proofIsFresh, clockCanJudgeProofs,
        isNotInside, hasEntriesLeft.or(hasEntriesLeftHere),
        gapHasPassed.or(gapHasPassedHere).or(isNotHandedBack), zoneHasRoom,
        mayBeDecidedHere, snapshotIsFresh, houseRulesHold.or(calendarAllows).or(planRulesHold),
    ]

    /// Whoever uses a perk at a counter.
    static let redeeming: [Rule] = [
        keyIsHonoured, keyIsInItsTime, regionIsRecognised, planIsAccepted,
        isNotVoided, isNewestIssue, isNotSuspended,
        isNotExpired, hasBegun, slotIsOpen,
        opensZone,
        holderIsProven, proofIsGood, proofIsFresh, clockCanJudgeProofs,
        perkIsKnown, perkHasUsesLeft, perkMayBeGrantedHere, snapshotIsFresh,
        houseRulesHold.or(perkIsOnOffer).or(planRulesHold),
    ]

    /// Whoever leaves.
    ///
    /// Nobody is locked in by a state, a time, a zone or a count, as nobody is flagged for leaving: what is asked is only that
    /// the pass is real and its holder shows it, for without that the check-out would count nowhere.
    static let leaving: [Rule] = [
        testsStayAtHome, holderIsProven, proofIsGood, proofIsFresh, clockCanJudgeProofs,
    ]

    /// A token or presentation at a desk, without a place, a state or a count.
    static let verifying: [Rule] = [
        keyIsHonoured, keyIsInItsTime,
        isBeforeEnd, hasBegun, slotIsOpen,
        holderIsProven, proofIsGood, proofIsFresh,
    ]
}
