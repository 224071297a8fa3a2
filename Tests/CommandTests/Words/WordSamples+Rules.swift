import Passes

extension WordSamples {
    static let rules: [ExpressionMistake.Problem] =
        [
            .tooLong(bytes: 1_025, limit: 1_024), .tooDeep(limit: 16), .tooManyNodes(limit: 256),
            .unexpectedCharacter("&"), .unterminatedText, .badEscape("\\n"), .badText(.controlCharacter(9)),
            .badDate("2026-02-30"), .badTime("24:00"), .badNumber("1000000000000000000"), .unknownUnit("m"),
            .unknownName("person"), .unknownFunction("sum"),
            .argumentCount(function: "min", takes: 2, given: 1), .notComparable(.date, .moment),
            .notOrdered(.text), .notComputable("+", .truth, .number), .neverMissing, .needsCode,
            .badCode("North"), .unknownZone("moon", known: ["north"]),
            .unknownAttribute("klass", known: ["class"]), .personalAttribute("name"),
            .emptyRange("22:00", "02:00"),
        ] + expectations.map { .unexpected(found: "and", expected: $0) }
        + expectations.map { .unexpected(found: "", expected: $0) }
        + ExpressionType.allCases.map { .wrongType(expected: $0, found: .text) }

    private static let expectations: [ExpressionMistake.Expectation] = [
        .value, .end, .closingParenthesis, .commaOrParenthesis, .commaOrBracket, .list, .in,
    ]

    static let cases: [CaseProblem] =
        [
            .badRegion("Q"), .unknownTimeZone("Mars/Olympus"), .badDayStart("4"), .badCurrency("yuan"),
            .skippedTime("2026-03-29 02:30"), .doubledTime("2026-10-25 02:30"), .noDateBefore("09:00"),
            .notInOrder, .badPerk("coffee", .form("coffee")), .badExpectation("perhaps"),
            .notSold(.persons(0)), .tooLarge, .notSoldYet, .nothingToCopy,
        ] + CaseDeed.Kind.allCases.map { .nothingToDo($0) }
}
