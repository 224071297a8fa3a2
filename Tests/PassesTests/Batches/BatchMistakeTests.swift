import Foundation
import Passes
import TestSupport
import Testing

/// A batch with one mistake.
struct BatchMistakeCase: Sendable, CustomTestStringConvertible {
    let text: String
    let row: Int
    let column: Int?
    let problem: BatchMistake.Problem

    init(_ text: String, _ row: Int, _ column: Int?, _ problem: BatchMistake.Problem) {
        self.text = text
        self.row = row
        self.column = column
        self.problem = problem
    }

    var testDescription: String { text }
}

struct BatchMistakeTests {
    static let cases: [BatchMistakeCase] = [
        .init("", 1, nil, .emptyFile),
        .init("\n\nplan\n", 1, nil, .emptyFile),
        .init("plan\n", 1, nil, .noRows),
        .init("zones\nnorth\n", 1, nil, .missingColumn("plan")),
        .init("plan,Class\nday,a\n", 1, 2, .badColumnName("Class")),
        .init("plan,\nday,a\n", 1, 2, .badColumnName("")),
        .init("plan,手机号\nday,a\n", 1, 2, .badColumnName("手机号")),
        .init("plan,class,class\nday,a,b\n", 1, 3, .columnTwice("class", first: 2)),
        .init("plan,手机,电话\nday,1,2\n", 1, 3, .columnTwice("电话", first: 2)),
        .init("plan,qr\nday,a\n", 1, 2, .reservedColumn("qr")),
        .init("plan,pass_id\nday,a\n", 1, 2, .reservedColumn("pass_id")),
        .init("plan,class\nday\n", 2, nil, .cellCount(found: 1, expected: 2)),
        .init("plan,class\nday,a,b\n", 2, nil, .cellCount(found: 3, expected: 2)),
        .init("plan,class\nday,a\"b\n", 2, 2, .strayQuote),
        .init("plan,class\nday,\"a\"b\n", 2, 2, .textAfterQuote),
        .init("plan,class\nday,\"a\n", 2, 2, .unterminatedQuote(line: 2)),
        .init("plan,name\nday,a\rb\n", 2, 2, .bareCarriageReturn),
        .init("plan,class\n,a\n", 2, 1, .missingPlan),
        .init("plan\nweek\n", 2, 1, .unknownPlan("week", known: ["day", "season"])),
        .init("plan,zones\nday,North\n", 2, 2, .badZone("North")),
        .init("plan,perks\nday,coffee\n", 2, 2, .badPerk(.form("coffee"))),
        .init("plan,persons\nday,0\n", 2, 2, .badPersons("0")),
        .init("plan,persons\nday,many\n", 2, 2, .badPersons("many")),
        .init("plan,holder\nday,abc\n", 2, 2, .badHolder("abc")),
        .init("plan,from\nday,soon\n", 2, 2, .refused(.badDate("soon"))),
        .init("plan,until\nday,2026-13-01\n", 2, 2, .refused(.badDate("2026-13-01"))),
        .init(
            "plan,size\nseason,big\n", 2, 2,
            .refused(.attributeType(code("size"), expected: .integer, text: "big"))),
        .init("plan,note\nday, a\n", 2, 2, .refused(.attributeText(code("note"), .spaceAtAnEnd))),
        .init(
            "plan,note\nday,\"a\nb\"\n", 2, 2,
            .refused(.attributeText(code("note"), .controlCharacter(10)))),
        .init(
            "plan,zones\nseason,museum\n", 2, 2,
            .refused(.zoneNotInPlan(code("museum"), plan: code("season")))),
        .init("plan,perks\nday,coffee=1 coffee=2\n", 2, 2, .refused(.perkTwice(code("coffee")))),
        .init(
            "plan,holder\nseason,\(String(repeating: "ab", count: 32))\n", 2, 2,
            .refused(.holderNotAllowed(plan: code("season")))),
    ]

    static func code(_ text: String) -> Code {
        guard let code = Code(text) else { fatalError("\(text) is no code") }
        return code
    }

    @Test(arguments: cases)
    func `each mistake in a batch is named by row and column`(mistake: BatchMistakeCase) throws {
        let found = try BatchSamples.mistakes(mistake.text)
        #expect(found.map(\.problem) == [mistake.problem])
        #expect(found.map(\.row) == [mistake.row])
        #expect(found.map(\.column) == [mistake.column])
    }

    @Test func `all mistakes of a batch are named`() throws {
        let found = try BatchSamples.mistakes(
            """
            plan,Zone,from,until,persons,note
            week,north,soon,later,0," "
            day,"x
            y",,2030-05-01,1,ok
            day,,,2020-01-01,,ok
            season,,2026-07-02,2026-07-01,none,\(String(repeating: "字", count: 30))
            """)
        #expect(
            found.map { [$0.row, $0.line, $0.column ?? 0] } == [
                [1, 1, 2], [2, 2, 1], [2, 2, 5], [3, 3, 4], [4, 5, 4], [5, 6, 4], [5, 6, 5], [5, 6, 6],
            ])
        #expect(found.first?.columnName == "Zone")
        #expect(found.dropFirst(3).first?.columnName == "until")
    }

    @Test func `a pass too large for its paper is named with what to leave out`() throws {
        let cells = (0..<6).map { _ in String(repeating: "x", count: 60) }
        let header = (0..<6).map { "note\($0)" }
        let text = "plan,\(header.joined(separator: ","))\nday,\(cells.joined(separator: ","))\n"
        let found = try BatchSamples.mistakes(text)
        #expect(found.count == 1)
        guard case .token(.tooLong(_, let limit, let parts)) = found.first?.problem else {
            Issue.record("expected a token that is too long, found \(found)")
            return
        }
        #expect(limit == PassToken.largestPrintedSize && !parts.isEmpty)
    }

    @Test func `a file saved as GBK is told so`() throws {
        let bytes = Array("plan,name\nday,".utf8) + [0xD5, 0xC5, 0xC8, 0xFD, 0x0A]
        let found = try BatchSamples.mistakes(bytes)
        #expect(found.map(\.problem) == [.notUTF8])
        #expect(found.map(\.line) == [2])
    }

    @Test func `a batch has its limits`() throws {
        let header = (["plan"] + (0..<64).map { "a\($0)" }).joined(separator: ",")
        let cells = (["day"] + (0..<64).map { _ in "" }).joined(separator: ",")
        #expect(
            try BatchSamples.mistakes("\(header)\n\(cells)\n").map(\.problem)
                == [.tooManyColumns(count: 65, limit: 64)])
        let rows = String(repeating: "x\n", count: BatchFile.rowLimit + 2)
        #expect(
            try BatchSamples.mistakes("plan\n" + rows).map(\.problem)
                == [.tooManyRows(limit: BatchFile.rowLimit)])
    }

    @Test func `random bytes are read or refused`() throws {
        var random = SeededGenerator(for: "random batches", environment: ProcessInfo.processInfo.environment)
        let alphabet = Array("plan,day\n\r\"=x% north\u{FEFF}0".utf8) + [0, 0xFF]
        for _ in 0..<2_000 {
            let count = Int.random(in: 0..<80, using: &random)
            let tail = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
            _ = try BatchSamples.mistakes(Array("plan,zones,perks,note\nday,".utf8) + tail)
        }
    }
}
