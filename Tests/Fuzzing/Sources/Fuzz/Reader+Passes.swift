import Passes

/// A key to sign accepted claims anew; NOT SECRET.
private let key = SigningKey.random()

extension Reader {
    /// Reads a text as a gate does.
    ///
    /// Bytes that do not begin `SP` stand for the text around them, so that the fuzzer's changes
    /// reach the CBOR and are not all caught by base45.
    func readShown(_ input: [UInt8], prefix: String) {
        let isText = input.starts(with: "SP".utf8)
        let text = isText ? input : Array((prefix + Base45.encode(input)).utf8)
        guard let shown = try? ShownPass(reading: text) else { return }
        switch shown {
        case .token(let token):
            require(Array(token.text.utf8) == text, "an accepted token is written as it was read")
        case .presentation(let presentation):
            // A stripped signature may have been empty, or absent: it is written as absent.
            require(
                presentation.signature == nil || Array(presentation.text.utf8) == text,
                "an accepted presentation is written as it was read")
        }
        requireSameClaims(shown.token)
    }

    /// The claims of an accepted token, minted again, are the same bytes.
    private func requireSameClaims(_ token: PassToken) {
        do throws(MintingError) {
            let again = try PassToken(minting: token.claims, by: key)
            require(
                again.statement.payload == token.statement.payload,
                "accepted claims are written as they were read")
        } catch .holderKeyUnfit {
            // A reader takes any 32 bytes as a holder's key; minting does not.
        } catch {
            fatalError("accepted claims cannot be minted: \(error)")
        }
        let ledger = try? PassClaims(
            ledgerValue: token.claims.ledgerValue, region: token.claims.region, passID: token.claims.passID)
        require(ledger?.ledgerValue == token.claims.ledgerValue, "claims come back from the ledger")
    }

    /// A roster file: what it says, written again, is its payload.
    func readRoster(_ bytes: [UInt8]) {
        guard let file = try? RosterFile(parsing: bytes) else { return }
        _ = try? file.verify()
        let again = try? RosterFile(signing: file.roster, by: [])
        require(again?.payload == file.payload, "an accepted roster is written as it was read")
    }
}
