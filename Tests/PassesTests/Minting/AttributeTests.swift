import Passes
import Testing

struct AttributeTests {
    @Test(arguments: [
        ("0", Attribute.Value.integer(0)), ("42", .integer(42)), ("-7", .integer(-7)),
        ("999999999999999", .integer(999_999_999_999_999)), ("1000000000000000", .text("1000000000000000")),
        ("007", .text("007")), ("+8613800000000", .text("+8613800000000")), ("-0", .text("-0")),
        ("1.5", .text("1.5")), ("true", .bool(true)), ("false", .bool(false)), ("True", .text("True")),
        ("adult", .text("adult")), ("一人", .text("一人")), ("-", .text("-")), ("1 ", .text("1 ")),
    ])
    func `an undeclared value is what it looks like`(text: String, value: Attribute.Value) {
        #expect(AttributeText.value(ofUndeclared: text) == value)
    }

    private static let typed = PlanSamples.file(
        """
            attributes:
              room: {type: text}
              size: {type: integer}
              vip: {type: bool}
        """)

    private func value(_ argument: String) throws -> Attribute.Value? {
        let plan = try PlanSamples.plan(Self.typed)
        let minting = try MintingSamples.mint(plan) {
            $0.attributes = [try AttributeText(argument: argument)]
        }
        return minting.claims.attributes.first?.value
    }

    @Test func `a declared type wins over what a value looks like`() throws {
        #expect(try value("room=42") == .text("42"))
        #expect(try value("room=true") == .text("true"))
        #expect(try value("size=42") == .integer(42))
        #expect(try value("vip=false") == .bool(false))
        #expect(try value("other=42") == .integer(42))
    }

    @Test func `a value of another type than declared is refused`() throws {
        let size = try PlanSamples.code("size")
        let vip = try PlanSamples.code("vip")
        #expect(throws: MintingRefusal.attributeType(size, expected: .integer, text: "large")) {
            try value("size=large")
        }
        #expect(throws: MintingRefusal.attributeType(vip, expected: .bool, text: "1")) { try value("vip=1") }
    }

    @Test func `text that no token can carry is refused`() throws {
        let room = try PlanSamples.code("room")
        for (text, problem) in [
            ("", TextProblem.empty), (" a", .spaceAtAnEnd), ("a\nb", .controlCharacter(10)),
            (String(repeating: "字", count: 22), .tooLong(bytes: 66, limit: 64)),
            ("a\u{200F}b", .directionCharacter(0x200F)), ("a\u{378}", .unassignedCharacter(0x378)),
        ] {
            #expect(throws: MintingRefusal.attributeText(room, problem)) { try value("room=\(text)") }
        }
    }

    @Test(arguments: ["room", "Room=1", "=1", ""])
    func `an argument is key=value`(argument: String) {
        #expect(throws: MintingRefusal.attributeForm(argument)) { try AttributeText(argument: argument) }
    }

    @Test func `a value may hold an equals sign`() throws {
        #expect(try value("room=a=b") == .text("a=b"))
    }

    @Test func `an attribute stands once`() throws {
        let plan = try PlanSamples.plan(Self.typed)
        let room = try PlanSamples.code("room")
        #expect(throws: MintingRefusal.attributeTwice(room)) {
            try MintingSamples.mint(plan) { options in
                options.attributes = [
                    try AttributeText(argument: "room=1"), try AttributeText(argument: "room=2"),
                ]
            }
        }
    }

    @Test func `a personal value is only committed to`() throws {
        let plan = try PlanSamples.plan(PlanSamples.file())
        let minting = try MintingSamples.mint(plan) { options in
            options.attributes = [
                try AttributeText(argument: "phone=13800000000"), try AttributeText(argument: "class=adult"),
                try AttributeText(argument: "name=Zoe\u{308}"),
            ]
        }
        #expect(minting.personal.map(\.key.text) == ["name", "phone"])
        #expect(
            minting.personal.map { Array($0.value.utf8) }
                == [Array("Zo\u{EB}".utf8), Array("13800000000".utf8)])
        let phone = try PlanSamples.code("phone")
        let commitment = PersonalAttribute.commitment(
            key: phone, value: "13800000000", under: try MintingSamples.secret())
        #expect(commitment.count == 16)
        #expect(minting.claims.attributes.map(\.key.text) == ["name", "class", "phone"])
        #expect(minting.claims.attributes.last?.value == .commitment(commitment))
        #expect("\(minting.personal)".contains("138") == false)
    }

    @Test func `composed and decomposed text give the same token`() throws {
        let plan = try PlanSamples.plan(PlanSamples.file())
        let claims = try ["caf\u{E9}", "cafe\u{301}"].map { text in
            try MintingSamples.mint(plan) { $0.attributes = [try AttributeText(argument: "tag=\(text)")] }
                .claims
        }
        let tokens = try claims.map { try PassToken(minting: $0, by: MintingSamples.issuer()).bytes }
        #expect(tokens[0] == tokens[1])
    }
}
