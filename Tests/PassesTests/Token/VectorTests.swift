import Passes
import TestSupport
import Testing

/// The vectors that another program made, judged by ours.
@Suite struct VectorTests {
    @Test(arguments: Vector.all)
    func `a text gets the reason that its file expects, up to the layer claims`(vector: Vector) throws {
        let text = try #require(vector.text)
        let result = Result { () throws(PassTokenError) in try ShownPass(reading: text) }
        switch result {
        case .success:
            #expect(!formReasons.contains(vector.expect))
        case .failure(let error):
            #expect(reason(of: error) == vector.expect)
            if vector.layer != "symbol" {
                #expect(vector.rules.contains("\(error.rule)"), "named rule \(error.rule) at \(error)")
            }
        }
    }

    @Test(arguments: Vector.all.filter { $0.isGood && $0.layer != "symbol" })
    func `a good token says what its file says, and is signed by the issuer`(vector: Vector) throws {
        let token = try ShownPass(reading: try #require(vector.text)).token
        #expect(token.claims == (try vector.claims()))
        // A key of mixed order has no seed that could be written down.
        guard let issuer = vector.issuer else { return }
        #expect(token.isSigned(by: issuer.publicKey))
        let signed = SignedStatement.signedBytes(
            keyID: issuer.id, payload: token.statement.payload, use: .token)
        #expect(signed == vector.signed)
    }

    @Test(arguments: Vector.all.filter { $0.isGood && $0.layer != "symbol" })
    func `seed and claims give the same bytes again`(vector: Vector) throws {
        let text = try #require(vector.text)
        let shown = try ShownPass(reading: text)
        guard let issuer = vector.issuer else { return }
        let minted = try PassToken(minting: try #require(try vector.claims()), by: issuer)
        #expect(minted.bytes == shown.token.bytes)
        guard case .presentation(let presentation) = shown else {
            #expect(minted.text.utf8.elementsEqual(text))
            return
        }
        let showing = try #require(try vector.showing())
        let again = Presentation(
            presenting: minted, at: showing.time, for: Code(showing.use), by: try #require(vector.holder))
        #expect(again == presentation)
        #expect(again.bytes == vector.bytes)
        #expect(again.text.utf8.elementsEqual(text))
    }

    @Test(arguments: Vector.all.filter { $0.layer == "presentation" })
    func `a presentation's signature verifies exactly when nothing but P6 could refuse it`(
        vector: Vector
    ) throws {
        guard case .presentation(let presentation)? = try? ShownPass(reading: try #require(vector.text))
        else { return }
        if vector.isGood { #expect(presentation.isSigned()) }
        if vector.rules == ["P6"] { #expect(!presentation.isSigned()) }
        if vector.rules == ["P5"] { #expect(presentation.signature == nil) }
        if ["P7", "P8", "P9", "P10"].contains(where: { vector.rules == [$0] }) {
            #expect(presentation.isSigned())
        }
    }

    @Test(arguments: Vector.all.filter { $0.expect == "bad_signature" })
    func `a bad signature is well formed and does not verify`(vector: Vector) throws {
        let token = try ShownPass(reading: try #require(vector.text)).token
        // Where the key itself is bad, the roster carries it; a seed has no such key.
        if let issuer = vector.issuer { #expect(!token.isSigned(by: issuer.publicKey)) }
    }
}

/// The reasons that form alone decides.
private let formReasons: Set = ["not_a_pass", "unknown_version", "malformed_token"]

private func reason(of error: PassTokenError) -> String {
    switch error {
    case .notAPass: "not_a_pass"
    case .unknownVersion: "unknown_version"
    case .malformed: "malformed_token"
    }
}
