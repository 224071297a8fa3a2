import Admission
import Passes
import QRSymbols
import Testing

@Suite struct VectorTests {
    @Test func `there are vectors of every layer`() {
        let layers = Set(Vector.all.map(\.layer))
        #expect(
            layers == [
                "symbol", "text", "base45", "cbor", "cose", "claims", "trust", "time", "status", "policy",
                "presentation",
            ])
        #expect(Vector.all.count >= 110)
    }

    @Test(arguments: Vector.all)
    func `every vector is answered with exactly its reasons`(_ vector: Vector) throws {
        let text = try vector.text()
        if vector.sections["symbol"] != nil {
            #expect(try vector.symbols().first?.bytes == text, "a reader reports the symbol's text")
        }
        let answer = try judge(text, vector)
        #expect(answer.refusals.map(\.reason.rawValue) == vector.reasons)
        let expected =
            vector.header["expect"] == "check" ? "check" : vector.reasons.isEmpty ? "admitted" : "refused"
        #expect(answer.outcome == expected)
    }

    @Test(arguments: Vector.all.filter { $0.reasons == ["malformed_token"] })
    func `a malformed vector names the rule that it breaks`(_ vector: Vector) throws {
        let rules = (vector.header["rule"] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
        do {
            _ = try ShownPass(reading: try vector.text())
            Issue.record("\(vector.name) was read")
        } catch let error as PassTokenError {
            #expect(rules.contains(error.rule.description), "rule \(error.rule)")
        }
    }

    @Test(arguments: Vector.all.filter { $0.header["twin"] != nil })
    func `the twin of a refused vector is accepted`(_ vector: Vector) throws {
        let twin = try #require(Vector.all.first { $0.name == vector.header["twin"] })
        #expect(twin.reasons.isEmpty)
    }

    private func judge(_ text: [UInt8], _ vector: Vector) throws -> Verdict {
        let shown: ShownPass
        do { shown = try ShownPass(reading: text) } catch { return .refused([Refusal(error)]) }
        return try vector.policy().judge(
            shown, knowing: try vector.knowledge(of: shown.token.claims.name), at: try vector.clock(),
            persons: vector.header["persons"].flatMap(Int.init))
    }
}
