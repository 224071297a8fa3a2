import Foundation
import Testing

/// A batch with mistakes: all of them are named before the first pass is minted.
struct BatchMistakeTests {
    /// A batch with one mistake, and the place that must be named.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let text: String
        let row: Int
        let column: Int?

        init(_ text: String, _ row: Int, _ column: Int? = nil) {
            self.text = text
            self.row = row
            self.column = column
        }

        var testDescription: String { text }
    }

    static let mistakes: [Mistake] = [
        .init("", 1), .init("plan\n", 1), .init("zones\nnorth\n", 1), .init("plan,Class\nday,a\n", 1, 2),
        .init("plan,class,class\nday,a,b\n", 1, 3), .init("plan,qr\nday,a\n", 1, 2),
        .init("plan,手机,电话\nday,1,2\n", 1, 3), .init("plan,class\nday\n", 2),
        .init("plan,class\nday,a,b\n", 2),
        .init("plan,class\nday,a\"b\n", 2, 2), .init("plan,class\nday,\"a\n", 2, 2),
        .init("plan,class\n,a\n", 2, 1),
        .init("plan\nday\nweek\n", 3, 1), .init("plan,zones\nday,museum\n", 2, 2),
        .init("plan,perks\nday,coffee\n", 2, 2), .init("plan,persons\nday,0\n", 2, 2),
        .init("plan,holder\nphone,abc\n", 2, 2), .init("plan,from\nday,soon\n", 2, 2),
        .init("plan,until\nday,2026-13-01\n", 2, 2), .init("plan,class\nday, a\n", 2, 2),
        .init("plan,class\nday,\(String(repeating: "x", count: 65))\n", 2, 2),
    ]

    private static let home = Result { try TestRegion() }

    @Test(arguments: mistakes)
    func `a mistake in a batch is named by row and column, and nothing is minted`(mistake: Mistake) throws {
        let region = try Self.home.get()
        let number = Int.random(in: 0..<Int.max)
        let file = try region.scratch.write(mistake.text, to: "batch-\(number).csv")
        let out = region.scratch.path("out-\(number)")
        let answer = try region.issuer("batch", file, "--out", out, "--json")
        #expect(answer.exit == 1)
        #expect(try answer.document().keys == ["error"])
        let column = mistake.column.map { ", column \($0)" } ?? ""
        // A cell with a line break in it makes rows and lines differ: then the line is named as well.
        let place = try Regex("row \(mistake.row)( \\(line [0-9]+\\))?\(column)\\b")
        #expect(answer.errors.contains(place), "\(answer.errors)")
        #expect(!FileManager.default.fileExists(atPath: out + "/passes.csv"))
        // Five plans and three gates: no entry has come since.
        #expect(try region.audit().document()["entries"] == 8)
    }

    @Test func `all mistakes of a batch are named, those after a good row too`() throws {
        let region = try TestRegion()
        let text = "plan,Zone,until,persons\nday,,,\nweek,,later,0\nday,,,none\n"
        let file = try region.scratch.write(text, to: "group.csv")
        let answer = try region.issuer("batch", file, "--out", region.scratch.path("out"))
        #expect(answer.exit == 1)
        for place in ["row 1, column 2", "row 3, column 1", "row 3, column 4", "row 4, column 4"] {
            #expect(answer.errors.contains(place), "\(place) in \(answer.errors)")
        }
        #expect(try region.expectSound()["passes"] == 0)
    }

    @Test func `a batch in another encoding is told so`() throws {
        let region = try TestRegion()
        let file = try region.scratch.write(
            Array("plan,name\nday,".utf8) + [0xD5, 0xC5, 0xC8, 0xFD, 0x0A], to: "gbk.csv")
        let answer = try region.issuer("batch", file, "--out", region.scratch.path("out"))
        #expect(answer.exit == 1)
        #expect(answer.errors.contains("UTF-8"))
    }

    @Test func `a batch file that is not there could not be read`() throws {
        let region = try TestRegion()
        let answer = try region.issuer("batch", "/nowhere/b.csv", "--out", region.scratch.path("out"))
        #expect(answer.exit == 2)
        #expect(!FileManager.default.fileExists(atPath: region.scratch.path("out")))
    }
}
