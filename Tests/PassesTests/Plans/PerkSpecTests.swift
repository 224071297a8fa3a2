import Passes
import Testing

struct PerkSpecTests {
    @Test(arguments: [
        ("coffee=2", Perk.Kind.uses, Int?.some(2)), ("dining=20%", .percent(20), nil),
        ("dining=20%x3", .percent(20), 3),
        ("shop=15.00x1", .amount(1_500), 1), ("shop=15x2", .amount(1_500), 2), ("shop=0.5x1", .amount(50), 1),
        ("bus=0", .uses, nil), ("bus=65535", .uses, 65_535), ("all=100%", .percent(100), nil),
    ])
    func `a perk is read as staff write it`(text: String, kind: Perk.Kind, uses: Int?) throws {
        let cny = try #require(Currency("CNY"))
        let perk = try PerkSpec(text, in: cny).perk
        #expect(perk.code.text == text.prefix { $0 != "=" })
        #expect(perk.kind == kind && perk.uses == uses && perk.offlineUses == 0)
    }

    @Test(arguments: [
        ("coffee", PerkSpecProblem.form("coffee")), ("Coffee=2", .code("Coffee")), ("=2", .code("")),
        ("coffee=", .uses("")), ("coffee=two", .uses("two")), ("coffee=-1", .uses("-1")),
        ("coffee=65536", .uses("65536")), ("coffee=02", .uses("02")), ("dining=0%", .percent("0%")),
        ("dining=101%", .percent("101%")), ("dining=%", .percent("%")), ("dining=20%x", .uses("")),
        (
            "shop=15.001x1",
            .amount("15.001", .tooManyDecimals(currency: PlanFileMistakeTests.cny, allowed: 2))
        ),
        ("shop=x1", .amount("", .notAnAmount)), ("shop=0x1", .amount("0", .outOfBounds)),
        ("shop=15.00", .uses("15.00")), ("shop=15.00x", .uses("")), ("shop=1x2x3", .uses("2x3")),
        ("shop=１５x1", .amount("１５", .notAnAmount)), ("shop=01.00x1", .amount("01.00", .notAnAmount)),
    ])
    func `what is no perk is said`(text: String, problem: PerkSpecProblem) throws {
        let cny = try #require(Currency("CNY"))
        #expect(throws: problem) { try PerkSpec(text, in: cny) }
    }

    @Test(arguments: [
        ("CNY", 1_500, "15.00"), ("CNY", 5, "0.05"), ("JPY", 1_500, "1500"), ("KWD", 1_234, "1.234"),
    ])
    func `an amount is written with the decimals of its currency`(
        code: String, count: Int64, text: String
    ) throws {
        let currency = try #require(Currency(code))
        let amount = try #require(MinorUnits(count))
        #expect(amount.text(in: currency) == text)
        #expect(try MinorUnits(text, in: currency) == amount)
    }
}
