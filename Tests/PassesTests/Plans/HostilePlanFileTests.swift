import Foundation
import Passes
import TestSupport
import Testing

struct HostilePlanFileTests {
    @Test func `a file of aliases is refused before it unfolds`() throws {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...60 {
            text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
        }
        #expect(try PlanSamples.mistakes(text).map(\.problem) == [.alias])
    }

    @Test func `a few aliases are refused one by one`() throws {
        let text = "plans: [{code: &c day, name: {en: A}, zones: [n, *c]}]"
        let found = try PlanSamples.mistakes(text)
        #expect(
            !found.isEmpty && found.allSatisfy { $0.problem == .alias || $0.problem == .missingKey("code") })
    }

    @Test(arguments: [20, 999, 5_000, 400_000])
    func `deep nesting is refused`(depth: Int) throws {
        #expect(!(try PlanSamples.mistakes(String(repeating: "[", count: depth))).isEmpty)
        #expect(!(try PlanSamples.mistakes(String(repeating: "- ", count: depth))).isEmpty)
        let closed = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(!(try PlanSamples.mistakes("plans: " + closed)).isEmpty)
    }

    @Test func `a file over one mebibyte is not looked at`() throws {
        let found = try PlanSamples.mistakes("#" + String(repeating: " ", count: PlanFile.byteLimit))
        #expect(found.map(\.problem) == [.tooLarge(bytes: PlanFile.byteLimit + 1, limit: PlanFile.byteLimit)])
    }

    @Test func `a file in GBK is told that it is not UTF-8`() throws {
        let bytes: [UInt8] = Array("plans: [{name: ".utf8) + [0xD2, 0xBB, 0xC8, 0xD5]
        let region = try PlanSamples.region()
        let error = try #require(throws: PlanFileError.self) { try PlanFile.plans(in: bytes, for: region) }
        #expect(error.mistakes.map(\.problem) == [.notUTF8])
    }

    @Test func `a key that stands a hundred times ends`() throws {
        let text = String(repeating: "plans: []\n", count: 100)
        #expect(!(try PlanSamples.mistakes(text)).isEmpty)
    }

    @Test func `mutated plan files are read or refused`() throws {
        var random = SeededGenerator(
            for: "mutated plan files", environment: ProcessInfo.processInfo.environment)
        let region = try PlanSamples.region()
        let seed = Array(PlanSamples.contract.utf8)
        let spice = Array("[]{}&*!|>'\"%@`,:?-#\n\t \\\0\u{FEFF}".utf8)
        for _ in 0..<1_500 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.insert(spice[Int.random(in: 0..<spice.count, using: &random)], at: index)
                case 2: bytes.remove(at: index)
                default: bytes.removeSubrange(index..<min(bytes.count, index + 20))
                }
            }
            do {
                for plan in try PlanFile.plans(in: bytes, for: region) {
                    #expect(try Plan(ledgerValue: plan.ledgerValue) == plan)
                }
            } catch let error as PlanFileError {
                #expect(!error.mistakes.isEmpty)
            }
        }
    }
}
