import TestSupport
import Testing

/// The documents' rules against the vectors: no rule without a pair.
@Suite struct RuleCoverageTests {
    @Test(arguments: NumberedRule.all)
    func `every numbered rule has a vector that keeps it and one that breaks it`(rule: NumberedRule) {
        let about = Vector.all.filter { $0.rules.contains(rule.number) }
        // Rule 69 refuses nobody: its other half is the answer `check`.
        let keeping = about.filter { $0.expect == "accept" || ($0.isGood && rule.refusal != nil) }
        let breaking = about.filter {
            rule.refusal == nil ? $0.expect == "check" : $0.reasons.contains(rule.refusal ?? "")
        }
        #expect(!keeping.isEmpty, "no vector keeps rule \(rule.number)")
        #expect(!breaking.isEmpty, "no vector breaks rule \(rule.number)")
        for vector in breaking where !vector.isGood {
            let twin = vector.twin.flatMap(Vector.named)
            #expect(twin?.isGood == true, "\(vector.name) has no good twin")
        }
    }

    @Test func `there are at least 20 good vectors and 90 bad ones`() {
        #expect(Vector.all.filter(\.isGood).count >= 20)
        #expect(Vector.all.filter { !$0.isGood }.count >= 90)
    }

    @Test(arguments: Vector.all)
    func `a vector names only rules and layers that exist`(vector: Vector) {
        let numbers = Set(NumberedRule.all.map(\.number))
        #expect(!vector.rules.isEmpty && numbers.isSuperset(of: vector.rules))
        let layers = [
            "symbol", "text", "base45", "cbor", "cose", "claims", "trust", "time", "status", "policy",
            "presentation",
        ]
        #expect(layers.contains(vector.layer))
        #expect(vector.name.hasPrefix(vector.layer + "-"))
    }
}
