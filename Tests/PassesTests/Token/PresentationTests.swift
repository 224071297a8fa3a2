import Passes
import Testing

/// What a phone shows.
@Suite struct PresentationTests {
    private let time = Moment(seconds: 1_777_600_000)

    @Test func `a phone's presentation is read back and verifies under the holder's key`() throws {
        let token = try PassToken(minting: Samples.phone, by: Samples.issuer)
        for use in [nil, Samples.code("coffee")] {
            let shown = Presentation(presenting: token, at: time, for: use, by: Samples.holder)
            let read = try ShownPass(reading: shown.text)
            #expect(read == .presentation(shown))
            #expect(read.token == token)
            #expect(shown.isSigned())
            #expect(shown.use == use?.text ?? "")
        }
    }

    @Test func `another token, time or use does not verify under the same signature`() throws {
        let token = try PassToken(minting: Samples.phone, by: Samples.issuer)
        let other = try PassToken(minting: Samples.everything, by: Samples.issuer)
        let signature = Presentation(presenting: token, at: time, by: Samples.holder).signature
        #expect(Presentation(token: token, time: time, use: "", signature: signature).isSigned())
        #expect(!Presentation(token: other, time: time, use: "", signature: signature).isSigned())
        #expect(
            !Presentation(token: token, time: time + .seconds(1), use: "", signature: signature).isSigned())
        #expect(!Presentation(token: token, time: time, use: "coffee", signature: signature).isSigned())
    }

    @Test func `a stripped signature is seen, with three elements and with an empty one`() throws {
        let token = try PassToken(minting: Samples.phone, by: Samples.issuer)
        let stripped = Presentation(token: token, time: time, use: "", signature: nil)
        let empty = [0x84] + stripped.bytes.dropFirst() + [0x40]
        for bytes in [stripped.bytes, empty] {
            let read = try Presentation(parsing: bytes)
            #expect(read.signature == nil)
            #expect(!read.isSigned())
        }
    }

    @Test(arguments: [false, true])
    func `an unbound token in a presentation is malformed by P4`(isStripped: Bool) throws {
        let token = try PassToken(minting: Samples.printed, by: Samples.issuer)
        let whole = Presentation(presenting: token, at: time, by: Samples.holder)
        let shown = isStripped ? Presentation(token: token, time: time, use: "", signature: nil) : whole
        let error = try #require(throws: PassTokenError.self) { try ShownPass(reading: shown.text) }
        #expect(error.rule == .presentation(4))
        #expect(error.rule.description == "P4")
    }

    @Test func `the signed bytes are those of the format`() throws {
        let hash = Digest(of: [])
        let bytes = Presentation.signedBytes(tokenHash: hash, time: time, use: "coffee")
        #expect(
            bytes.hex == "7363656e69632d706173732070726573656e746174696f6e2076310a" + hash.bytes.hex
                + "0000000069f40600" + "636f66666565")
    }
}
