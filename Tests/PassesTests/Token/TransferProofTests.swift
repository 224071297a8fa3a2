import Passes
import Testing

/// The present holder's word.
@Suite struct TransferProofTests {
    @Test func `a proof holds for this token and this new holder only`() throws {
        let token = try PassToken(minting: Samples.phone, by: Samples.issuer)
        let new = Samples.key(3).publicKey
        let holder = Samples.holder
        let proof = TransferProof.signature(handing: token.hash, to: new, by: holder)
        #expect(TransferProof.isValid(proof, handing: token.hash, to: new, by: holder.publicKey))
        #expect(!TransferProof.isValid(proof, handing: .zero, to: new, by: holder.publicKey))
        #expect(
            !TransferProof.isValid(proof, handing: token.hash, to: holder.publicKey, by: holder.publicKey))
        #expect(!TransferProof.isValid(proof, handing: token.hash, to: new, by: new))
    }

    @Test func `the signed bytes are those of the format`() {
        let new = Samples.holder.publicKey
        let bytes = TransferProof.signedBytes(tokenHash: .zero, newHolder: new)
        #expect(
            bytes.hex == "7363656e69632d70617373207472616e736665722076310a"
                + String(repeating: "00", count: 32) + new.bytes.hex)
    }
}
