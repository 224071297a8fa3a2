import Passes
import Testing

@testable import issuer

@Suite struct MistakePlaceTests {
    @Test func `a mistake in a plan file begins with file, line and column, then the path`() throws {
        let phrase = try words(ofPlanFile: "plans:\n  - code: day\n    valid: {days: x}\n")
        let lines = phrase.en.split(separator: "\n").map(String.init)
        #expect(
            lines.contains { $0.hasPrefix("plans.yaml:3:19: plans[0].valid.days: expected a whole number") })
        #expect(lines.last?.hasPrefix("hint: mend all \(lines.count - 1)") == true)
        #expect(phrase.zh.contains("plans.yaml:3:19：plans[0].valid.days：应为整数"))
    }

    @Test func `a mistake in a batch begins with file, row, and column with its name`() throws {
        let phrase = try words(ofBatch: "plan,姓名,persons\n\"a\nb\",王小明,0\n")
        let lines = phrase.en.split(separator: "\n").map(String.init)
        #expect(
            lines.contains { $0.hasPrefix("group.csv: row 2, column 3 (persons): 0 is no number of persons") }
        )
        #expect(phrase.zh.contains("group.csv：第 2 行第 3 列（persons）：人数 0 不对"))
        #expect(!phrase.en.contains("王小明") && !phrase.zh.contains("王小明"))
    }

    @Test func `a row says the line of the file where it is another number`() throws {
        let phrase = try words(ofBatch: "plan,note,persons\nday,\"a\nb\",1\nday,c,0\n")
        #expect(phrase.en.contains("group.csv: row 3 (line 4), column 3 (persons): "))
        #expect(phrase.zh.contains("group.csv：第 3 行（文件第 4 行）第 3 列（persons）："))
    }

    private func words(ofPlanFile text: String) throws -> Phrase {
        do {
            _ = try PlanFile.plans(in: Array(text.utf8), for: region())
            throw Unexpected()
        } catch let error as PlanFileError {
            return Messages.words(for: error, in: "plans.yaml")
        }
    }

    private func words(ofBatch text: String) throws -> Phrase {
        do {
            _ = try BatchFile(parsing: Array(text.utf8), for: rehearsal())
            throw Unexpected()
        } catch let error as BatchError {
            return Messages.words(for: error, in: "group.csv")
        }
    }

    private func rehearsal() throws -> BatchRehearsal {
        let now = WordSamples.early
        let key = KeyRecord(
            use: .issuer, key: WordSamples.key, signFrom: now, signUntil: WordSamples.late,
            verifyUntil: WordSamples.late)
        return BatchRehearsal(plans: [], region: try region(), issuerKey: key, at: now, tokenLimit: 349)
    }

    private func region() throws -> IssuingRegion {
        let calendar = try #require(ParkCalendar(timeZone: "Asia/Shanghai", dayStartMinutes: 0))
        return IssuingRegion(id: WordSamples.region, currency: WordSamples.currency, calendar: calendar)
    }

    private struct Unexpected: Error {}
}
