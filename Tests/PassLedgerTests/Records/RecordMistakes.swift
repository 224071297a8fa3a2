import PassLedger
import Passes

extension RecordMistake {
    private static let hash = CBORValue.bytes([UInt8](repeating: 1, count: 32))
    private static let short = CBORValue.bytes([1, 2, 3])

    /// Each rule of `Docs/Formats/Record.md` that a payload can break, at least once.
    static let all: [RecordMistake] =
        shared + visits + optional + issuing + ofKinds + ofRegions + others

    private static let shared = [
        RecordMistake(4, .plan, "a text of 1,025 bytes") { map in
            map[25] = .map(["note": .text(String(repeating: "x", count: 1025))])
        },
        RecordMistake(4, .plan, "17 containers in each other") { map in
            map[25] = .map(["deep": (0..<16).reduce(CBORValue.integer(1)) { value, _ in .array([value]) }])
        },
        RecordMistake(5, .void, 1, .text("burn")),
        RecordMistake(5, .void, 1, .integer(3)),
        RecordMistake(5, .void, 1, nil),
        RecordMistake(6, .void, 2, .text("Q")),
        RecordMistake(6, .void, 2, nil),
        RecordMistake(7, .void, 3, nil),
        RecordMistake(7, .void, 3, .null),
        RecordMistake(7, .void, 3, short),
        RecordMistake(7, .rights, 3, nil),
        RecordMistake(28, .vouch, 3, .bytes([UInt8](repeating: 1, count: 16))),
        RecordMistake(28, .plan, 3, .bytes([UInt8](repeating: 1, count: 16))),
        RecordMistake(8, .void, 4, .integer(-1)),
        RecordMistake(8, .void, 4, nil),
        RecordMistake(9, .void, 5, .text("quzhou/")),
        RecordMistake(9, .void, 5, .text("quzhou/g/1")),
        RecordMistake(9, .void, 5, nil),
        RecordMistake(10, .checkIn, 6, nil),
        RecordMistake(10, .checkIn, 6, .array([short, .integer(1), hash])),
        RecordMistake(
            10, .checkIn, 6, .array([.bytes([UInt8](repeating: 1, count: 16)), .integer(-1), hash])),
        RecordMistake(
            10, .checkIn, 6, .array([.bytes([UInt8](repeating: 1, count: 16)), .integer(0), hash])),
        RecordMistake(10, .void, 5, .text("quzhou/g1")),
        RecordMistake(28, .void, 6, .array([.bytes([UInt8](repeating: 1, count: 16)), .integer(1), hash])),
    ]

    private static let visits = [
        RecordMistake(11, .checkIn, 7, .integer(0)),
        RecordMistake(11, .checkIn, 7, .integer(65_536)),
        RecordMistake(28, .void, 7, .integer(2)),
        RecordMistake(12, .checkIn, 8, nil),
        RecordMistake(12, .redeem, 8, .array([])),
        RecordMistake(12, .checkOut, 8, .array([hash, .integer(1)])),
        RecordMistake(12, .checkIn, 8, .array([hash, .integer(1), .text("Coffee"), hash])),
        RecordMistake(12, .checkIn, 8, .array([hash, .integer(-1), .text(""), hash])),
        RecordMistake(12, .checkIn, 8, .array([hash, .integer(1), .text(""), hash])),
        RecordMistake(28, .annul, 8, .array([hash])),
        RecordMistake(19, .checkIn, 20, nil),
        RecordMistake(19, .checkOut, 20, .text("North")),
        RecordMistake(20, .redeem, 21, nil),
        RecordMistake(20, .redeem, 22, .integer(0)),
        RecordMistake(20, .redeem, 22, nil),
        RecordMistake(28, .redeem, 20, .text("north")),
        RecordMistake(21, .annul, 23, nil),
        RecordMistake(21, .vouch, 23, short),
    ]

    private static let optional = [
        RecordMistake(13, .void, 9, .integer(1)),
        RecordMistake(14, .void, 10, .text("override")),
        RecordMistake(14, .void, 10, .array([.integer(1)])),
        RecordMistake(15, .void, 11, .array([.integer(1)])),
        RecordMistake(15, .void, 11, .array([.integer(1), .integer(-1)])),
        RecordMistake(16, .void, 12, .array([.text("quzhou"), .text("South")])),
    ]

    private static let issuing = [
        RecordMistake(17, .mint, 16, nil),
        RecordMistake(17, .mint, 16, short),
        RecordMistake(17, .amend, 17, nil),
        RecordMistake(17, .reissue, 17, .map([:])),
        RecordMistake(17, .mint, "an attribute") { map in
            guard var claims = map[17]?.map, var body = claims[-65537]?.map else { return }
            body[3] = .map(["class": .text("adult")])
            claims[-65537] = .map(body)
            map[17] = .map(claims)
        },
        RecordMistake(17, .mint, "the pass id among the claims") { map in
            guard var claims = map[17]?.map else { return }
            claims[7] = map[3]
            map[17] = .map(claims)
        },
        RecordMistake(18, .transfer, 18, nil),
        RecordMistake(18, .transfer, 19, short),
        RecordMistake(28, .mint, 18, hash),
    ]

    private static let ofKinds = [
        RecordMistake(22, .gate, 24, nil),
        RecordMistake(22, .gate, "zones that descend") {
            change(element: 2, of: 24, to: codes("b", "a"), in: &$0)
        },
        RecordMistake(22, .gate, "no zone") { change(element: 2, of: 24, to: .array([]), in: &$0) },
        RecordMistake(22, .gate, "another direction") {
            change(element: 3, of: 24, to: .text("up"), in: &$0)
        },
        RecordMistake(22, .gate, "a region in its id") {
            change(element: 0, of: 24, to: .text("quzhou/g1"), in: &$0)
        },
        RecordMistake(22, .gate, "a short key") { change(element: 1, of: 24, to: short, in: &$0) },
        RecordMistake(23, .plan, 25, .text("day")),
        RecordMistake(23, .plan, 25, .map(["code": .map([1: .integer(1)])])),
        RecordMistake(23, .plan, 25, nil),
    ]

    private static let ofRegions = [
        RecordMistake(24, .key, "another use") { change(element: 0, of: 26, to: .text("cook"), in: &$0) },
        RecordMistake(24, .key, "a cut-off of −2") { change(element: 5, of: 26, to: .integer(-2), in: &$0) },
        RecordMistake(24, .key, "a proof in text") { change(element: 6, of: 26, to: .text("x"), in: &$0) },
        RecordMistake(25, .roster, 27, .array([.integer(0), hash])),
        RecordMistake(25, .roster, 27, .array([.integer(1), short])),
        RecordMistake(26, .capacity, "a date without a day") {
            change(element: 1, of: 28, to: .text("2026-05"), in: &$0)
        },
        RecordMistake(26, .capacity, "days that descend") {
            change(element: 2, of: 28, to: .text("2026-04-30"), in: &$0)
        },
        RecordMistake(26, .capacity, "−1 persons") { change(element: 3, of: 28, to: .integer(-1), in: &$0) },
    ]

    private static let others = [
        RecordMistake(27, .delivered, 29, .array([.text("quzhou"), hash])),
        RecordMistake(27, .rights, 30, .array([])),
        RecordMistake(27, .objection, 31, nil),
        RecordMistake(27, .audited, 32, .array([.text("o"), .integer(-1), hash, .integer(1), hash])),
        RecordMistake(27, .rollover, 33, .array([.text("o"), .integer(1), short])),
        RecordMistake(28, .void, 13, .integer(1)),
        RecordMistake(28, .void, 34, .integer(1)),
        RecordMistake(28, .void, -1, .integer(1)),
        RecordMistake(28, .void, "prices", .integer(1)),
    ]

    private static func codes(_ codes: String...) -> CBORValue { .array(codes.map { .text($0) }) }

    private static func change(
        element: Int, of key: CBORKey, to value: CBORValue, in map: inout [CBORKey: CBORValue]
    ) {
        guard var parts = map[key]?.array else { return }
        parts[element] = value
        map[key] = .array(parts)
    }
}
