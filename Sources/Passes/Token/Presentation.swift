/// What the phone of a bound pass shows: the token, the time, what it is shown for, and the holder's signature.
///
/// - Shape: deterministic CBOR `[token, time, use, signature]`.
/// - Guarantee: keeps rules P1 to P4; ``isSigned()`` proves the holder's signature. Whether the time is fresh and the use is the
///   place's own is for whoever admits.
/// - Source: `Docs/Formats/Presentation.md`.
public struct Presentation: Hashable, Sendable {
    /// The token inside.
    public let token: PassToken
    /// When it was drawn; whole seconds.
    public let time: Moment
    /// Empty at an entrance, a perk's code at a counter.
    public let use: String
    /// The holder's signature; nil when it was stripped.
    public let signature: Signature?

    /// Puts a presentation together.
    ///
    /// - Guarantee: checks nothing; the time is cut to whole seconds.
    public init(token: PassToken, time: Moment, use: String, signature: Signature?) {
        self.token = token
        self.time = Moment(seconds: time.seconds)
        self.use = use
        self.signature = signature
    }

    /// Shows a token as its holder's phone does.
    ///
    /// - Shape: `use` is nil at an entrance, a perk's code at a counter.
    /// - Guarantee: does not check that the key is the token's holder's.
    public init(presenting token: PassToken, at time: Moment, for use: Code? = nil, by holder: SigningKey) {
        let use = use?.text ?? ""
        let signed = Self.signedBytes(tokenHash: token.hash, time: time, use: use)
        self.init(token: token, time: time, use: use, signature: holder.signature(over: signed))
    }

    /// Whether the signature is there and verifies under the holder key for this token, time and use.
    ///
    /// - Source: `Docs/Formats/Presentation.md`, rule P6.
    public func isSigned() -> Bool {
        guard let signature, let holder = token.claims.holder else { return false }
        return holder.verifies(
            signature, over: Self.signedBytes(tokenHash: token.hash, time: time, use: use))
    }

    /// The bytes under the holder's signature.
    ///
    /// - Shape: `scenic-pass presentation v1`, a line feed, the hash, the time as 8 bytes big-endian, the use.
    /// - Units and bounds: the time in whole seconds.
    public static func signedBytes(tokenHash: Digest, time: Moment, use: String) -> [UInt8] {
        var bytes = Array("scenic-pass presentation v1\n".utf8)
        bytes.append(contentsOf: tokenHash.bytes)
        let seconds = UInt64(bitPattern: time.seconds)
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: seconds >> shift))
        }
        bytes.append(contentsOf: use.utf8)
        return bytes
    }

    /// The presentation's bytes: four elements, or three when the signature was stripped.
    public var bytes: [UInt8] {
        var writer = CBORWriter(capacity: token.bytes.count + 100)
        writer.writeArray(count: signature == nil ? 3 : 4)
        writer.write(bytes: token.bytes)
        writer.write(integer: time.seconds)
        writer.write(text: use)
        if let signature { writer.write(bytes: signature.bytes) }
        return writer.bytes
    }

    /// What the phone's QR code carries: `SP1P:` and base45.
    public var text: String { "SP1P:" + Base45.encode(bytes) }
}
