import Passes
import TestSupport
import Testing

/// The worked examples of the format documents, made again from their seeds.
@Suite struct WorkedExampleTests {
    @Test func `the token's document shows what minting gives`() throws {
        let token = try PassToken(minting: Samples.printed, by: Samples.issuer)
        #expect(try DocumentedExample("printed-pass", in: "PassToken.md").text == example(of: token) + "\n")
    }

    @Test func `the presentation's document shows what a phone gives`() throws {
        let token = try PassToken(minting: Samples.bound, by: Samples.issuer)
        let shown = Presentation(
            presenting: token, at: Moment(seconds: 1_777_600_800), for: Samples.code("coffee"),
            by: Samples.holder)
        let signed = Presentation.signedBytes(tokenHash: token.hash, time: shown.time, use: shown.use)
        let example = """
            holder seed   \(Samples.holder.seed.hex)   NOT SECRET
            holder key    \(Samples.holder.publicKey)
            issuer seed   \(Samples.issuer.seed.hex)   NOT SECRET

            token
            \(rows(token.bytes))

            SHA-256       \(token.hash)
            time          \(shown.time.seconds)
            use           "\(shown.use)"

            under the signature
            \(rows(signed))

            presentation
            \(rows(shown.bytes))

            text
            \(shown.text)

            """
        #expect(try DocumentedExample("at-a-counter", in: "Presentation.md").text == example)
    }

    private func example(of token: PassToken) throws -> String {
        var reader = CBORReader(Array(token.statement.payload))
        let payload = try reader.readValue()
        let signed = SignedStatement.signedBytes(
            keyID: token.statement.keyID, payload: token.statement.payload, use: .token)
        return """
            issuer seed   \(Samples.issuer.seed.hex)   NOT SECRET
            issuer key    \(Samples.issuer.publicKey)
            kid           \(token.statement.keyID)

            payload
            \(payload.diagnostic)

            under the signature
            \(rows(signed))

            token
            \(rows(token.bytes))

            SHA-256       \(token.hash)
            commitment    \(token.commitment)

            text
            \(token.text)
            """
    }

    /// Hex, 32 bytes a row.
    private func rows(_ bytes: [UInt8]) -> String {
        String(DocumentedExample.lines(ofHex: bytes).dropLast())
    }
}
