extension PassToken {
    /// Signs claims as a token.
    ///
    /// - Units and bounds: `limit` in bytes, ``largestPrintedSize`` for a pass to be printed; never above ``largestSize``.
    /// - Guarantee: zones, perks, attributes and checks may come in any order, times are cut to whole seconds; apart from that
    ///   the token says exactly what the claims say. It has been read back by the same rules that every gate applies.
    /// - Errors: ``MintingError``; a token that is too long names what to leave out.
    /// - Source: `Docs/Formats/PassToken.md`, rules 7 and 20 to 49, *Sizes*.
    public init(
        minting claims: PassClaims, by key: SigningKey, limit: Int = PassToken.largestSize
    ) throws(MintingError) {
        // A key outside the prime-order group could not prove anything; a reader would take it, so minting must not.
        if let holder = claims.holder, !holder.isInPrimeOrderGroup { throw .holderKeyUnfit }
        let payload = claims.value(in: .token).encoded
        let statement = SignedStatement(signing: payload, by: key, as: .token)
        let most = min(limit, Self.largestSize)
        guard statement.bytes.count <= most else {
            throw .tooLong(size: statement.bytes.count, limit: most, parts: claims.parts)
        }
        let token: PassToken
        do {
            token = try PassToken(parsing: statement.bytes)
        } catch {
            throw .broken(rule: error.rule)
        }
        guard token.claims == claims.inOrder else { throw .notAsAsked }
        self = token
    }
}

extension PassClaims {
    /// The same claims as a reader returns them: ascending, times in whole seconds.
    var inOrder: PassClaims {
        var claims = self
        claims.issuedAt = Moment(seconds: issuedAt.seconds)
        claims.notBefore = Moment(seconds: notBefore.seconds)
        claims.expires = Moment(seconds: expires.seconds)
        if let slot {
            claims.slot = Moment(seconds: slot.lowerBound.seconds)..<Moment(seconds: slot.upperBound.seconds)
        }
        claims.zones.sort()
        claims.perks.sort { $0.code < $1.code }
        claims.checks.sort()
        // Encoded text keys ascend by length first.
        claims.attributes.sort {
            ($0.key.text.utf8.count, $0.key) < ($1.key.text.utf8.count, $1.key)
        }
        return claims
    }

    /// What can be left out, the largest first.
    var parts: [MintingError.Part] {
        var parts = attributes.map { MintingError.Part(name: .attribute($0.key), byteCount: $0.byteCount) }
        parts += perks.map { MintingError.Part(name: .perk($0.code), byteCount: $0.value.encoded.count) }
        parts += zones.map {
            MintingError.Part(name: .zone($0), byteCount: CBORValue.text($0.text).encoded.count)
        }
        parts += notes.sorted { $0.key < $1.key }.map { note in
            MintingError.Part(
                name: .note(note.key),
                byteCount: CBORValue.map([.integer(Int64(note.key)): .text(note.value)]).encoded.count - 1)
        }
        return parts.sorted { $0.byteCount > $1.byteCount }
    }
}
