import QRSymbols

@testable import Passes

/// One of each thing that may be wrong, as its cases stand in the types; values are such that they would show.
enum WordSamples {
    static let code = made(Code("north"))
    static let other = made(Code("day"))
    static let currency = made(Currency("CNY"))
    static let yen = made(Currency("JPY"))
    static let region = made(RegionID("lakeside"))
    static let key = made(PublicKey([UInt8](repeating: 7, count: 32)))
    static let early = Moment(seconds: 1_777_000_000)
    static let late = Moment(seconds: 1_778_000_000)
    static let place = FilePlace(line: 3, column: 7)

    static let texts: [TextProblem] = [
        .empty, .tooLong(bytes: 70, limit: 64), .controlCharacter(10), .directionCharacter(0x202E),
        .unassignedCharacter(0x1FAE9), .spaceAtAnEnd,
    ]

    static let amounts: [AmountProblem] = [
        .notAnAmount, .tooManyDecimals(currency: currency, allowed: 2),
        .tooManyDecimals(currency: yen, allowed: 0), .outOfBounds,
    ]

    static let perks: [PerkSpecProblem] = [
        .form("coffee"), .code("Coffee"), .percent("120%"), .amount("x", .notAnAmount), .uses("70000"),
    ]

    static let begins = [DayTime("09:00"), DayTime("13:30")].compactMap(\.self)

    static let refusals: [MintingRefusal] = [
        .keyNotValid(now: late, signFrom: early, signUntil: early),
        .outlivesKey(expires: late, verifyUntil: early), .keyCutOff, .badDate("soon"),
        .emptyValidity(from: late, until: early), .alreadyOver(until: early), .tooLate(until: late),
        .zoneNotInPlan(code, plan: other), .slotRequired(plan: other, begins: begins),
        .slotNotOffered("soon", plan: other, begins: begins),
        .slotNotOffered("soon", plan: other, begins: []),
        .slotOver(until: early), .slotOutsideValidity(from: early, until: late), .attributeMissing(code),
        .persons(0), .holderNotAllowed(plan: other),
        .holderRequired(plan: other), .holderKey(key), .attributeForm("note"), .attributeTwice(code),
        .attributeType(code, expected: .text, text: "1"), .attributeType(code, expected: .integer, text: "x"),
        .attributeType(code, expected: .bool, text: "x"), .attributeText(code, .empty),
        .tooManyAttributes(17),
        .perkTwice(code), .tooManyPerks(17),
    ]

    static let tokens: [MintingError] = [
        .tooLong(
            size: 400, limit: 349,
            parts: [
                MintingError.Part.Name.attribute(code), .perk(code), .zone(code), .note(16),
            ].map { .init(name: $0, byteCount: 20) }),
        .holderKeyUnfit, .broken(rule: 34), .notAsAsked,
    ]

    static let rosters: [RosterError] = [
        .tooLarge(bytes: 9, limit: 8), .malformed(CBORError(rule: 9, offset: 4)), .value(path: "6.0.3"),
        .threshold(k: 1, keys: 2), .memberTwice(region), .keyTwice(KeyID(of: key)),
        .badSignature(KeyID(of: key)), .unknownSigner(KeyID(of: key)),
        .tooFewSignatures(found: 1, needed: 2), .tooFewFromBefore(found: 1, needed: 2),
        .notTheNextVersion(found: 4, expected: 3), .tooManyChanges(2),
    ]

    static let pictures: [PictureError] = [
        .notAPicture(.png), .badSize(width: 0, height: 9), .tooDense(version: 22), .notDrawn("no memory"),
    ]

    private static func made<Value>(_ value: Value?) -> Value {
        guard let value else { fatalError("a sample has the wrong form") }
        return value
    }
}
