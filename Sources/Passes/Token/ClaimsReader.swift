/// Reads a token's claims straight from their bytes, each rule at the field it is about.
///
/// - Guarantee: nothing is allocated by a claimed count; malformed bytes throw and never trap.
/// - Source: `Docs/Formats/PassToken.md`, rules 20 to 49.
struct ClaimsReader {
    /// Where claims stand: in a token, or in the ledger, which leaves out what it says elsewhere or must not say.
    enum Setting {
        /// In a token, whole.
        case token
        /// In a record's key 17: without 1, 7 and body key 3.
        case ledger(RegionID, PassID)
    }

    var reader: CBORReader
    let setting: Setting
    /// The rule of the first thing that this program is too old for, said only when all else is well formed.
    var unknown: Int?

    private var region: RegionID?
    private var passID: PassID?
    private var expires: Moment?
    private var notBefore: Moment?
    private var issuedAt: Moment?
    private var holder: PublicKey?
    private var body: PassBody?

    /// Reads a part of some bytes as claims.
    static func read(
        _ bytes: [UInt8], in range: Range<Int>, setting: Setting = .token
    ) throws(CBORError) -> (claims: PassClaims, unknown: Int?) {
        var reader = ClaimsReader(reader: CBORReader(bytes, in: range), setting: setting)
        do {
            return (try reader.readClaims(), reader.unknown)
        } catch {
            throw error.rule < 20 ? error : CBORReader.fault(in: bytes, range) ?? error
        }
    }

    private init(reader: CBORReader, setting: Setting) {
        self.reader = reader
        self.setting = setting
        if case .ledger(let region, let passID) = setting {
            self.region = region
            self.passID = passID
        }
    }

    private mutating func readClaims() throws(CBORError) -> PassClaims {
        let start = reader.position
        let count = try reader.readMapCount(rule: 20)
        var last = 0..<0
        for _ in 0..<count {
            let keyStart = reader.position
            try readClaim(try reader.readKey(after: &last), at: keyStart)
        }
        try reader.finish()
        // Rule 20: all of these are there.
        guard let region, let passID, let expires, let notBefore, let issuedAt, let body else {
            throw CBORError(rule: 20, offset: start)
        }
        // Rules 23 and 24: a pass begins before it ends and is issued before it ends.
        guard notBefore < expires else { throw CBORError(rule: 23, offset: start) }
        guard issuedAt < expires else { throw CBORError(rule: 24, offset: start) }
        return PassClaims(
            region: region, passID: passID, issuedAt: issuedAt, notBefore: notBefore, expires: expires,
            holder: holder, body: body)
    }

    private mutating func readClaim(_ key: CBORKey, at start: Int) throws(CBORError) {
        switch (key, setting) {
        case (1, .token): region = try readRegion()
        case (4, _): expires = try readTime(wrongKind: 20, rule: 22)
        case (5, _): notBefore = try readTime(wrongKind: 20, rule: 22)
        case (6, _): issuedAt = try readTime(wrongKind: 20, rule: 22)
        case (7, .token): passID = try readPassID()
        case (8, _): holder = try readHolder()
        case (-65537, _): body = try readBody()
        // Rule 20: no other key.
        default: throw CBORError(rule: 20, offset: start)
        }
    }

    private mutating func readRegion() throws(CBORError) -> RegionID {
        let content = try reader.readTextRange(rule: 20)
        let text = try text(at: content)
        // Rule 21: a region id.
        guard let region = RegionID(text) else { throw CBORError(rule: 21, offset: content.lowerBound) }
        return region
    }

    private mutating func readPassID() throws(CBORError) -> PassID {
        let content = try reader.readByteStringRange(rule: 20)
        // Rule 25: 16 bytes.
        guard let passID = PassID(reader.bytes[content]) else {
            throw CBORError(rule: 25, offset: content.lowerBound)
        }
        return passID
    }

    /// Rule 26: `{1: {1: 1, -1: 6, -2: 32 bytes}}`, an OKP key on Ed25519 (RFC 8747, section 3.2; RFC 9053, section 7.2).
    private mutating func readHolder() throws(CBORError) -> PublicKey {
        let start = reader.position
        guard try reader.readMapCount(rule: 26) == 1, try reader.readInteger(rule: 26) == 1,
            try reader.readMapCount(rule: 26) == 3,
            try reader.readInteger(rule: 26) == 1, try reader.readInteger(rule: 26) == 1,
            try reader.readInteger(rule: 26) == -1, try reader.readInteger(rule: 26) == 6,
            try reader.readInteger(rule: 26) == -2,
            let key = PublicKey(reader.bytes[try reader.readByteStringRange(rule: 26)])
        else { throw CBORError(rule: 26, offset: start) }
        return key
    }
}
