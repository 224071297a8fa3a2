extension MintingRefusal: CustomStringConvertible {
    /// The refusal in plain English, for engineers; a personal value is never shown.
    public var description: String {
        switch self {
        case .keyNotValid(let now, let from, let until):
            "the issuer key signs from \(from.rfc3339) to \(until.rfc3339); now it is \(now.rfc3339)"
        case .outlivesKey(let expires, let verifyUntil):
            "the pass would end at \(expires.rfc3339), after the issuer key verifies, \(verifyUntil.rfc3339)"
        case .keyCutOff: "the issuer key is cut off"
        case .badDate(let text):
            "\(text) is no date like 2026-05-01 and no time like 2026-05-01T09:00:00+08:00"
        case .emptyValidity(let from, let until):
            "the pass would begin at \(from.rfc3339) and end at \(until.rfc3339)"
        case .alreadyOver(let until): "the pass would have ended at \(until.rfc3339)"
        case .tooLate(let until): "no token can end as late as \(until.rfc3339)"
        case .zoneNotInPlan(let zone, let plan): "plan \(plan) does not open zone \(zone)"
        case .persons(let count): "\(count) persons are not between 1 and 65535"
        case .holderNotAllowed(let plan): "plan \(plan) binds no pass to a holder"
        case .holderRequired(let plan): "plan \(plan) needs a holder key"
        case .holderKey(let key): "\(key) is no Ed25519 key of the prime-order group"
        default: wordsForItems
        }
    }

    private var wordsForItems: String {
        switch self {
        case .attributeForm(let text): "\(text) is no attribute key=value"
        case .attributeTwice(let key): "attribute \(key) is given twice"
        case .attributeType(let key, let expected, let text):
            "attribute \(key) is to be \(expected.rawValue), not \(text)"
        case .attributeText(let key, let problem): "attribute \(key): \(problem)"
        case .tooManyAttributes(let count): "\(count) attributes are too many, a pass has at most 16"
        case .perkTwice(let code): "perk \(code) is given twice"
        case .tooManyPerks(let count): "\(count) perks are too many, a pass has at most 16"
        default: "refused"
        }
    }
}
