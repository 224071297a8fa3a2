/// Why a pass cannot be minted as asked.
public enum MintingRefusal: Error, Hashable, Sendable {
    /// The region's key may not sign at this moment.
    case keyNotValid(now: Moment, signFrom: Moment, signUntil: Moment)
    /// The pass would outlive the region's key.
    case outlivesKey(expires: Moment, verifyUntil: Moment)
    /// The issuer's key is cut off.
    case keyCutOff
    /// A bound of validity is no date or time.
    case badDate(String)
    /// The pass would end before it begins.
    case emptyValidity(from: Moment, until: Moment)
    /// The pass would end before now.
    case alreadyOver(until: Moment)
    /// The pass's end is later than any token can say.
    case tooLate(until: Moment)
    /// The plan does not open this zone.
    case zoneNotInPlan(Code, plan: Code)
    /// The plan is sold by time slot, and none was chosen; the begins of its slots.
    case slotRequired(plan: Code, begins: [DayTime])
    /// The plan sells no such slot; the begins of those it does.
    case slotNotOffered(String, plan: Code, begins: [DayTime])
    /// The slot is over.
    case slotOver(until: Moment)
    /// The pass is not valid at any time of the slot.
    case slotOutsideValidity(from: Moment, until: Moment)
    /// An attribute that the plan's queue reads, and that was not given.
    case attributeMissing(Code)
    /// A number of persons that is not 1 … 65,535.
    case persons(Int)
    /// The plan binds no pass to a holder.
    case holderNotAllowed(plan: Code)
    /// The plan binds every pass to a holder.
    case holderRequired(plan: Code)
    /// The holder's key is no point of the prime-order group.
    case holderKey(PublicKey)
    /// An argument that is not `key=value`.
    case attributeForm(String)
    /// An attribute given twice.
    case attributeTwice(Code)
    /// A value that is not of the type the plan declares.
    case attributeType(Code, expected: Plan.AttributeRule.ValueType, text: String)
    /// A text that no token can carry.
    case attributeText(Code, TextProblem)
    /// More attributes than a token can carry.
    case tooManyAttributes(Int)
    /// A perk given twice.
    case perkTwice(Code)
    /// More perks than a token can carry.
    case tooManyPerks(Int)
}
