import Admission
import Passes
import QRSymbols
import TestSupport
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
        let text = try #require(vector.text)
        if vector.modules != nil {
            let symbols = try vector.readSymbols()
            #expect(symbols.first?.bytes == text, "a reader reports the symbol's text")
        }
        let answer = try judge(text, vector)
        #expect(answer.refusals.map(\.reason.rawValue) == vector.reasons)
        let expected =
            vector.header["expect"] == "check" ? "check" : vector.reasons.isEmpty ? "admitted" : "refused"
        #expect(answer.outcome == expected)
    }

    @Test(arguments: Vector.all.filter { $0.twin != nil })
    func `the twin of a refused vector is accepted`(_ vector: Vector) throws {
        let twin = try #require(vector.twin.flatMap(Vector.named))
        #expect(twin.isGood)
    }

    private func judge(_ text: [UInt8], _ vector: Vector) throws -> Verdict {
        let shown: ShownPass
        do { shown = try ShownPass(reading: text) } catch { return .refused([Refusal(error)]) }
        return try vector.policy().judge(
            shown, knowing: try vector.knowledge(of: shown.token.claims.name), at: try vector.clock(),
            persons: vector.persons)
    }
}
