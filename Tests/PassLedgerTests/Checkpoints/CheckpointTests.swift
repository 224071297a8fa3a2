import PassLedger
import Passes
import TestSupport
import Testing

@Suite struct `A checkpoint` {
    private let root = Merkle.emptyRoot

    @Test func `reads what it writes`() throws {
        let checkpoint = Checkpoint(origin: "localhost/quzhou", size: 70_000, root: root)
        #expect(checkpoint.text == "localhost/quzhou\n70000\n\(Base64.encode(root.bytes))\n")
        #expect(try Checkpoint(parsing: checkpoint.text) == checkpoint)
    }

    @Test func `of another log may say more, and says it again`() throws {
        let text = "example.com/log\n0\n\(Base64.encode(root.bytes))\nlater words\nand more\n"
        let checkpoint = try Checkpoint(parsing: text)
        #expect(checkpoint.extensions == ["later words", "and more"])
        #expect(checkpoint.text == text)
    }

    @Test(arguments: [
        "", "\n", "o\n1\n", "o\n1\nROOT", "\n1\nROOT\n", "o\n01\nROOT\n", "o\n+1\nROOT\n", "o\n-1\nROOT\n",
        "o\n\nROOT\n",
        "o\n1\nAAAA\n", "o\n1\nROOT\n\n", "o\n1\nROOT\n\nx\n", "o\n9223372036854775808\nROOT\n",
        "o\n１\nROOT\n",
    ])
    func `of any other form is none`(text: String) {
        let text = text.replacing("ROOT", with: Base64.encode(root.bytes))
        #expect(throws: NoteError.malformed) { try Checkpoint(parsing: text) }
    }

    @Test func `counts only by its own log's key`() async throws {
        let ledger = try await SampleLedger()
        let other = try #require(VerifierKey(name: "localhost/huangshan", key: ledger.verifier.key))
        #expect(throws: NoteError.otherOrigin("localhost/quzhou")) {
            try Checkpoint(signed: ledger.head.description, by: other)
        }
        let stranger = try #require(
            VerifierKey(name: "localhost/quzhou", key: ledger.region.gateKey.publicKey))
        #expect(throws: NoteError.unsigned) { try Checkpoint(signed: ledger.head.description, by: stranger) }
    }

    @Test func `root in another spelling is none`() {
        #expect(Base64.decode("AAAAAAA=") == [0, 0, 0, 0, 0])
        for text in ["AAAAAAB=", "AAAAAA", "AAAA====", "A===", "AA-_", "AA\n=", "=AAA", "AA=A"] {
            #expect(Base64.decode(text) == nil, "\(text)")
        }
        for count in 0..<50 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37) }
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        }
    }
}
