/// A pass as its QR code says it: signed claims.
///
/// - Shape: COSE_Sign1 over CWT claims in deterministic CBOR, at most 394 bytes.
/// - Guarantee: keeps every rule of form; ``isSigned(by:)`` proves the signature, and nothing here proves that the signer was
///   allowed to sign or that the pass is still good.
/// - Source: `Docs/Formats/PassToken.md`.
public struct PassToken: Sendable {
    /// The signed statement, bytes as received.
    public let statement: SignedStatement
    /// What it says.
    public let claims: PassClaims
    /// SHA-256 of the token's bytes.
    public let hash: Digest

    /// Reads a token's bytes.
    ///
    /// - Errors: ``PassTokenError`` with the first broken rule; `unknownVersion` only when all else is well formed.
    public init(parsing bytes: [UInt8]) throws(PassTokenError) {
        let (token, unknown) = try Self.form(of: bytes)
        // Rules 46 and 47.
        if let unknown { throw .unknownVersion(rule: .token(unknown)) }
        self = token
    }

    /// Reads what is well formed, and which rule it is that this program is too old for, if any.
    static func form(of bytes: [UInt8]) throws(PassTokenError) -> (token: PassToken, unknown: Int?) {
        // Rule 7: at most 394 bytes.
        guard bytes.count <= largestSize else { throw .malformed(rule: 7, offset: largestSize) }
        let statement = try statement(in: bytes)
        do {
            let (claims, unknown) = try ClaimsReader.read(bytes, in: statement.payloadRange)
            return (PassToken(statement: statement, claims: claims), unknown)
        } catch {
            throw PassTokenError(error)
        }
    }

    private static func statement(in bytes: [UInt8]) throws(PassTokenError) -> SignedStatement {
        do {
            return try SignedStatement(parsing: bytes)
        } catch {
            let fault = error.rule < 15 ? error : CBORReader.fault(in: bytes, bytes.indices) ?? error
            throw PassTokenError(fault)
        }
    }

    private init(statement: SignedStatement, claims: PassClaims) {
        self.statement = statement
        self.claims = claims
        hash = Digest(of: statement.bytes)
    }

    /// The token's bytes, tag included.
    public var bytes: [UInt8] { statement.bytes }

    /// What the QR code of a bearer pass carries: `SP1:` and base45.
    public var text: String { "SP1:" + Base45.encode(bytes) }

    /// What the ledger says of the token in its place.
    ///
    /// - Shape: SHA-256 of `scenic-pass commitment v1`, a line feed and ``hash``.
    /// - Source: CONTRACT, section 5, *No token in the open*.
    public var commitment: Digest { Self.commitment(toHash: hash) }

    /// What the ledger says of a token by the SHA-256 of its bytes.
    ///
    /// - Source: CONTRACT, section 5, *No token in the open*.
    public static func commitment(toHash hash: Digest) -> Digest {
        Digest(of: Array("scenic-pass commitment v1\n".utf8) + hash.bytes)
    }

    /// Whether the signature verifies under a key.
    ///
    /// - Guarantee: says nothing about whether the key is the issuer's; look it up by region and kid first.
    /// - Source: `Docs/Formats/PassToken.md`, rule 51.
    public func isSigned(by key: PublicKey) -> Bool { statement.isSigned(by: key, as: .token) }

    /// The most bytes a token may have: rule 7.
    public static let largestSize = 394
    /// The most bytes the token of a printed pass may have: QR version 14 at level M.
    public static let largestPrintedSize = 349
}

extension PassToken: Hashable {
    /// Whether two tokens are the same, byte for byte.
    public static func == (left: PassToken, right: PassToken) -> Bool { left.bytes == right.bytes }
    /// Feeds the token's hash.
    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
