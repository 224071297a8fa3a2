import PassLedger
import Passes
import TestSupport
import Testing

@Suite struct `A signed note` {
    /// The example of the format's first implementation, whose key has been public ever since: NOT SECRET.
    @Test func `is the one that other implementations write`() throws {
        let text = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            """
        let typed = try #require(Base64.decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"))
        let key = try #require(SigningKey(seed: Array(typed.dropFirst())))
        let note = try SignedNote(signing: text, as: "PeterNeumann", by: key)
        let line =
            "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
        #expect(note.description == text + "\n" + line + "\n")
        let verifier = try #require(
            VerifierKey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
        #expect(try SignedNote(parsing: note.description).signers(among: [verifier]) == [verifier])
        #expect(verifier.key == key.publicKey)
    }

    @Test func `keeps lines of keys that are not known, and ignores them`() async throws {
        let ledger = try await SampleLedger()
        let stranger = "\u{2014} witness.example/w1 \(Base64.encode([UInt8](repeating: 7, count: 200)))\n"
        let note = try SignedNote(parsing: ledger.head.description + stranger)
        #expect(try note.signers(among: [ledger.verifier]) == [ledger.verifier])
        #expect(note.description == ledger.head.description + stranger)
        #expect(try Checkpoint(signed: note.description, by: ledger.verifier).size == 4)
    }

    @Test func `is rejected whole when a known key's line does not verify`() async throws {
        let ledger = try await SampleLedger()
        let wrong =
            "\u{2014} localhost/quzhou \(Base64.encode(ledger.verifier.keyID + [UInt8](repeating: 7, count: 64)))\n"
        for note in [ledger.head.description + wrong, ledger.head.text + "\n" + wrong] {
            #expect(throws: NoteError.badSignature) { try Checkpoint(signed: note, by: ledger.verifier) }
        }
    }

    @Test(arguments: [
        "", "\n", "text", "text\n", "text\n\n", "text\n\n\n", "text\n\nname AAAAAAA=\n",
        "text\n\n\u{2014} name\n",
        "text\n\n\u{2014} name AAAAAAA\n", "text\n\n\u{2014} name AAAA\n", "text\n\n\u{2014}  AAAAAAA=\n",
        "text\n\n\u{2014} na+me AAAAAAA=\n", "text\n\n\u{2014} name AAAAAAA=",
        "te\u{1}xt\n\n\u{2014} name AAAAAAA=\n",
        "text\r\n\n\u{2014} name AAAAAAA=\n", "text\n\n\u{2014} name AAAAAAB=\n",
    ])
    func `of any other form is none`(note: String) {
        #expect(throws: NoteError.malformed) { try SignedNote(parsing: note) }
    }

    @Test func `key in another spelling is none`() async throws {
        let text = try await SampleLedger().verifier.description
        #expect(VerifierKey(text) != nil)
        #expect(VerifierKey(text.replacing("quzhou", with: "quzhov")) == nil)
        #expect(VerifierKey(String(text.dropLast())) == nil)
        let cosigner = try #require(SampleRegion()).logKey.publicKey
        #expect(VerifierKey("name+00000000+\(Base64.encode([0x04] + cosigner.bytes))") == nil)
        #expect(VerifierKey(name: "two words", key: cosigner) == nil)
    }
}
