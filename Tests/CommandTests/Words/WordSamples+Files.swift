import Passes

extension WordSamples {
    static let plans: [PlanFileMistake.Problem] =
        [
            .tooLarge(bytes: 9, limit: 8), .notUTF8, .unreadable("did not find expected key"), .emptyFile,
            .alias,
            .tooDeep(limit: 16), .tag("!!int"), .keyIsNoText, .unknownKey("zone", known: ["zones"]),
            .duplicateKey("code", first: place), .missingKey("code"), .badCode("North"), .badText(.empty),

            .badDate("soon"), .badTime("9"), .badDays("2027-05-03..2027-05-01"), .noNumber("number"),
            .badAmount("x", .notAnAmount), .outOfRange("0", from: 1, to: 9),
            .unknownChoice("maybe", known: ["none", "required"]), .duplicateItem("north"),
            .duplicatePlan("day", first: place), .tooMany(count: 17, limit: 16), .emptyList,
            .emptyValidity(from: "2026-05-02", until: "2026-05-01"), .perkWithoutKind, .perkWithTwoKinds,
            .offlineAboveUses(offline: 3, uses: 2), .offlineAboveUses(offline: 3, uses: 0),
            .personalAndPublic(key: "name"),
            .ruleWithoutEffect,
        ] + rules.map { .badRule($0) } + cases.map { .badCase($0) }
        + kinds.map { .wrongType(expected: $0, found: .nothing) }
        + kinds.map { .wrongType(expected: .text, found: $0) }

    private static let kinds: [PlanFileMistake.Kind] = [
        .text, .integer, .amount, .bool, .list, .table, .date, .decimal, .time, .nothing,
    ]

    static let batches: [BatchMistake.Problem] =
        [
            .tooLarge(bytes: 9, limit: 8), .notUTF8, .emptyFile, .noRows, .tooManyRows(limit: 8),
            .tooManyColumns(count: 65, limit: 64), .strayQuote, .textAfterQuote, .unterminatedQuote(line: 3),
            .bareCarriageReturn, .cellCount(found: 2, expected: 3), .cellTooLong(bytes: 9, limit: 8),
            .badColumnName("Zone"), .reservedColumn("qr"), .columnTwice("note", first: 2),
            .missingColumn("plan"), .missingPlan, .unknownPlan("week", known: ["day"]),
            .unknownPlan("week", known: []), .badZone("North"), .badPersons("0"), .badHolder("ab"),
        ] + perks.map { .badPerk($0) } + refusals.map { .refused($0) } + tokens.map { .token($0) }
}
