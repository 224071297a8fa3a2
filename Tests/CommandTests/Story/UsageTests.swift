import Testing

/// How the programs take what is typed: wrong usage, help, both languages.
struct UsageTests {
    /// A way to use a program wrongly; `HOME` stands for a home.
    struct WrongUse: Sendable, CustomTestStringConvertible {
        let program: Program
        let words: String

        init(_ program: Program, _ words: String) {
            self.program = program
            self.words = words
        }

        var testDescription: String { "\(program) \(words)" }
    }

    static let wrongUses: [WrongUse] = [
        .init(.issuer, "sell"), .init(.issuer, "init --region lakeside"),
        .init(.issuer, "init --region A --home x"),
        .init(.issuer, "init --region lake --home x --day-start 25:00"),
        .init(.issuer, "init --region lake --home x --time-zone Mars/Olympus"),
        .init(.issuer, "init --region lake --home x --currency yuan"),
        .init(.issuer, "plan add --home HOME"), .init(.issuer, "plan list"),
        .init(.issuer, "gate add g1 --home HOME"), .init(.issuer, "gate add G1 --zone north --home HOME"),
        .init(.issuer, "gate add g1 --zone north --direction up --home HOME"),
        .init(.issuer, "mint --home HOME"), .init(.issuer, "mint --plan day"),
        .init(.issuer, "mint --home HOME --plan day --qr x.gif"),
        .init(.issuer, "mint --home HOME --plan day --perk coffee"),
        .init(.issuer, "mint --home HOME --plan day --attribute class"),
        .init(.issuer, "mint --home HOME --plan phone --holder abcd"),
        .init(.issuer, "mint --home HOME --plan phone --holder \(holder) --qr x.png"),
        .init(.issuer, "batch --home HOME --out x"), .init(.issuer, "batch x.csv --home HOME"),
        .init(.issuer, "batch x.csv --home HOME --out x --format gif"),
        .init(.issuer, "show --home HOME"), .init(.issuer, "show abc --home HOME"),
        .init(.issuer, "history 00 --home HOME"), .init(.issuer, "suspend xyz --home HOME"),
        .init(.issuer, "export \(pass) --home HOME"), .init(.issuer, "verify"),
        .init(.issuer, "verify SP1:x --key 00"), .init(.issuer, "verify SP1:x --key \(smallOrder)"),
        .init(.issuer, "verify SP1:x --key \(notCanonical)"), .init(.issuer, "verify SP1:x --at yesterday"),
        .init(.issuer, "verify SP1:x --key \(holder) --home HOME"),
        .init(.issuer, "amend \(pass) --home HOME"), .init(.issuer, "reissue --home HOME"),
        .init(.issuer, "transfer \(pass) --home HOME"),
        .init(.issuer, "transfer \(pass) --holder \(holder) --proof 12 --home HOME"),
        .init(.issuer, "snapshot --home HOME"), .init(.issuer, "snapshot --out x --valid 0 --home HOME"),
        .init(.gate, "confirm 12 --home HOME --gate north-1"), .init(.gate, "confirm \(pass) --home HOME"),
        .init(.gate, "decline --home HOME --gate north-1"),
        .init(.gate, "annul 1 --home HOME --gate north-1"),
        .init(.gate, "annul one --reason x --home HOME --gate north-1"),
        .init(.gate, "redeem x.png --home HOME --gate north-1"),
        .init(.gate, "redeem x.png --perk coffee --count 0 --home HOME --gate north-1"),
        .init(.gate, "decode"), .init(.gate, "decode x.png --decoder eyes"),
        .init(.gate, "scan x.png --home HOME"), .init(.gate, "scan x.png --gate north-1"),
        .init(.gate, "scan --home HOME --gate north-1"),
        .init(.gate, "scan x.png --home HOME --gate north-1 --persons 0"),
        .init(.gate, "scan x.png --home HOME --gate north-1 --at noon"),
        .init(.gate, "run"), .init(.bookkeeper, "audit"), .init(.bookkeeper, "audit --home HOME --fast"),
    ]

    static let pass = String(repeating: "0f", count: 16)
    static let holder = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    static let smallOrder = "01" + String(repeating: "00", count: 31)
    static let notCanonical = "eeff" + String(repeating: "ff", count: 29) + "7f"

    private static let home = Result { try TestRegion() }

    @Test(arguments: wrongUses)
    func `wrong usage is 64, told on standard error alone, and changes nothing`(use: WrongUse) throws {
        let region = try Self.home.get()
        let before = try content(region.home + "/ledger.sqlite")
        let words = use.words.split(separator: " ").map { $0 == "HOME" ? region.home : String($0) }
        let answer = try use.program.run(words)
        #expect(answer.exit == 64, "\(answer.errors)")
        #expect(answer.output.isEmpty)
        #expect(!answer.errors.isEmpty)
        #expect(try content(region.home + "/ledger.sqlite") == before)
    }

    static let commands: [WrongUse] = [
        .init(.issuer, "init"), .init(.issuer, "plan add"), .init(.issuer, "plan list"),
        .init(.issuer, "gate add"),
        .init(.issuer, "mint"), .init(.issuer, "batch"), .init(.issuer, "show"), .init(.issuer, "history"),
        .init(.issuer, "export"), .init(.issuer, "verify"), .init(.issuer, "metadata"),
        .init(.issuer, "suspend"),
        .init(.issuer, "resume"), .init(.issuer, "void"), .init(.gate, "decode"), .init(.gate, "scan"),
        .init(.gate, "run"), .init(.bookkeeper, "audit"),
    ]

    @Test(arguments: commands)
    func `every command's help has an example of it`(command: WrongUse) throws {
        let words = command.words.split(separator: " ").map(String.init)
        let answer = try command.program.run(words + ["--help"]).done()
        let text = answer.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("Example: \(command.program) \(command.words) "), "\(answer.output)")
    }

    @Test(arguments: [Program.issuer, .gate, .bookkeeper])
    func `every program's help says what its exit codes mean`(program: Program) throws {
        let answer = try program.run(["--help"]).done()
        let text = answer.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("64 wrong usage"))
        #expect(text.contains("Example:"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `every program completes in every shell`(shell: String) throws {
        for program in [Program.issuer, .gate, .bookkeeper] {
            #expect(
                try program.run(["--generate-completion-script", shell]).done().output.contains("\(program)"))
        }
    }
}
