import Testing

@testable import Passes

/// The form of texts, rules 33 to 36.
@Suite struct ClaimsTextTests {
    @Test(arguments: [
        "a", "成人", "Zürich", "a b", "~", "한국어", "👍", String(repeating: "a", count: 64), "\u{FFFD}",
        "\u{E000}",
        "\u{AD}a", "a\u{200D}b", "\u{1FAE7}",
    ])
    func `a proper text is taken`(text: String) {
        #expect(ClaimsText.brokenRule(of: text) == nil)
    }

    @Test(arguments: [
        (33, ""), (33, String(repeating: "a", count: 65)), (33, String(repeating: "成", count: 22)),
        (34, "e\u{301}"), (34, "\u{212B}"), (34, "\u{1100}\u{1161}"), (34, "\u{0958}"),
        (34, "a\u{301}\u{323}"),
        (35, "a\u{0}"), (35, "a\nb"), (35, "\u{7F}"), (35, "\u{85}a"), (35, "\u{202E}a"), (35, "\u{61C}a"),
        (35, "\u{200E}a"), (35, "\u{2066}a"), (35, "\u{378}"), (35, "\u{1FAE8}"), (35, "\u{FFFE}"),
        (35, "\u{31350}"),
        (36, " a"), (36, "a "), (36, "\u{3000}a"), (36, "a\u{A0}"), (36, "\u{2028}a"), (36, "a\u{2009}"),
        (36, " "),
    ])
    func `an improper text is refused by its rule`(rule: Int, text: String) {
        #expect(ClaimsText.brokenRule(of: text) == rule)
    }

    @Test func `printable ASCII is proper, and nothing else of ASCII`() {
        for value in UInt8(0)..<128 {
            let text = "a" + String(UnicodeScalar(value)) + "a"
            #expect((ClaimsText.brokenRule(of: text) == nil) == (0x20..<0x7F).contains(value))
            #expect(ClaimsText.isPlain(Array(text.utf8)[...]) == (0x20..<0x7F).contains(value))
        }
    }
}
