extension Presentation {
    /// Reads a presentation's bytes.
    ///
    /// - Errors: ``PassTokenError`` with the first broken rule: the token's own form first, then the presentation's shape,
    ///   `unknownVersion` only when both are well formed.
    /// - Source: `Docs/Formats/Presentation.md`, rules P1 to P4.
    public init(parsing bytes: [UInt8]) throws(PassTokenError) {
        var reader = CBORReader(bytes)
        let (count, tokenPlace) = try Self.shape { () throws(CBORError) in try Self.readHead(&reader) }
        let (token, unknown) = try PassToken.form(of: Array(bytes[tokenPlace]))
        let (time, use, signature) = try Self.shape { () throws(CBORError) in
            try Self.readShowing(&reader, hasSignature: count == 4)
        }
        // Rule P4: an unbound pass has nobody to show it.
        guard token.claims.holder != nil else {
            throw .malformed(rule: .presentation(4), offset: tokenPlace.lowerBound)
        }
        // Rules 46 and 47: said when all else is well formed.
        if let unknown { throw .unknownVersion(rule: .token(unknown)) }
        self.init(token: token, time: time, use: use, signature: signature)
    }

    /// Rules P1 to P3 travel through the reader as 101 to 103.
    private static let base = 100

    private static func shape<Part>(_ read: () throws(CBORError) -> Part) throws(PassTokenError) -> Part {
        do {
            return try read()
        } catch {
            let rule: TokenRule = error.rule > base ? .presentation(error.rule - base) : .token(error.rule)
            throw .malformed(rule: rule, offset: error.offset)
        }
    }

    private static func readHead(_ reader: inout CBORReader) throws(CBORError) -> (Int, Range<Int>) {
        try refuseTag(&reader)
        let count = try reader.readArrayCount(rule: base + 1)
        // Rule P1: four elements, or three without a signature; the token is a byte string.
        guard count == 3 || count == 4 else { throw CBORError(rule: base + 1, offset: 0) }
        try refuseTag(&reader)
        return (count, try reader.readByteStringRange(rule: base + 1))
    }

    /// Rule P1: a token that is not wrapped in a byte string shows its tag.
    private static func refuseTag(_ reader: inout CBORReader) throws(CBORError) {
        let start = reader.position
        if start < reader.end, reader.bytes[start] == 0xD2 { throw CBORError(rule: base + 1, offset: start) }
    }

    private static func readShowing(
        _ reader: inout CBORReader, hasSignature: Bool
    ) throws(CBORError) -> (Moment, String, Signature?) {
        let timeStart = reader.position
        let seconds = try reader.readInteger(rule: base + 1)
        // Rule P2: within the token's range of times.
        guard ClaimsReader.times.contains(seconds) else { throw CBORError(rule: base + 2, offset: timeStart) }
        let useStart = reader.position
        let use = try reader.readText(rule: base + 1)
        // Rule P3: empty, or in the form of codes.
        guard use.isEmpty || Code(use) != nil else { throw CBORError(rule: base + 3, offset: useStart) }
        let signature = hasSignature ? try readSignature(&reader) : nil
        try reader.finish()
        return (Moment(seconds: seconds), use, signature)
    }

    private static func readSignature(_ reader: inout CBORReader) throws(CBORError) -> Signature? {
        let place = try reader.readByteStringRange(rule: base + 1)
        // Rule P1: an empty signature was stripped, as a missing one.
        guard !place.isEmpty else { return nil }
        guard let signature = Signature(reader.bytes[place]) else {
            throw CBORError(rule: base + 1, offset: place.lowerBound)
        }
        return signature
    }
}
