import Foundation
import TestSupport
import Testing

@testable import Passes

@Suite struct CanonicalTextTests {
    @Test func `the canonical text of any tree is read as that tree`() throws {
        var maker = RandomExpression(
            random: SeededGenerator(
                for: "canonical text of rules", environment: ProcessInfo.processInfo.environment))
        var read = 0
        for _ in 0..<20_000 {
            let tree = RuleExpression(root: maker.truth(.random(in: 2...8, using: &maker.random)))
            let text = tree.canonicalText
            do throws(ExpressionMistake) {
                let again = try RuleExpression(text, in: HostileExpressionTests.scope)
                #expect(again == tree, "\(text) is read as \(again.canonicalText)")
                read += 1
            } catch {
                // The tree has more than a rule may have: that alone may be wrong with it.
                switch error.problem {
                case .tooLong, .tooManyNodes, .tooDeep: continue
                default: Issue.record("\(text): \(error)")
                }
            }
        }
        #expect(read > 10_000)
    }
}
