import Passes
import Testing

/// Signatures, and what they are for.
@Suite struct SignatureTests {
    // RFC 8032, section 7.1, tests 1 to 3.
    @Test(arguments: [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ])
    func `the examples of the RFC come out`(seed: String, key: String, message: String, signature: String)
        throws
    {
        let pair = try #require([UInt8](hex: seed).flatMap { SigningKey(seed: $0) })
        let bytes = try #require([UInt8](hex: message))
        #expect(pair.publicKey.description == key)
        #expect(pair.signature(over: bytes).bytes.hex == signature)
        #expect(pair.publicKey.verifies(pair.signature(over: bytes), over: bytes))
        #expect(!pair.publicKey.verifies(pair.signature(over: bytes), over: bytes + [0]))
    }

    @Test func `a signature for one use verifies for no other`() throws {
        for use in SignatureUse.allCases {
            let statement = SignedStatement(signing: [0xA0], by: Samples.issuer, as: use)
            let read = try SignedStatement(parsing: statement.bytes)
            #expect(read == statement)
            for other in SignatureUse.allCases {
                #expect(read.isSigned(by: Samples.issuer.publicKey, as: other) == (other == use))
            }
        }
    }

    @Test func `a key's short name is the beginning of its hash`() {
        let key = Samples.issuer.publicKey
        #expect(key.id.bytes == Array(Digest(of: key.bytes).bytes.prefix(8)))
    }

    @Test func `a signing key is never shown`() {
        var text = "\(Samples.issuer) \(String(reflecting: Samples.issuer))"
        dump(Samples.issuer, to: &text)
        #expect(!text.contains(Samples.issuer.seed.hex) && !text.contains("1, 1, 1"))
    }

    @Test func `random keys and pass numbers differ`() {
        #expect(SigningKey.random().publicKey != SigningKey.random().publicKey)
        #expect(PassID.random() != PassID.random())
    }

    @Test func `SHA-256 of the standard's examples comes out`() {
        #expect(
            Digest(of: Array("abc".utf8)).description
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            Digest(of: []).description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
