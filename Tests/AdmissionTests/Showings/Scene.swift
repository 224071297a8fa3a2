import Admission
import PassLedger
import Passes

/// A showing before it is judged.
///
/// At first a day pass of Quzhou for one, unused, at Quzhou's north entrance at ten in the morning of 1 May 2026; each row
/// of the tables changes what its sentence says.
struct Scene {
    var claims: PassClaims
    var signer = Keys.quzhou
    var shows = Shows.code
    /// Whether a bit of the issuer's signature was changed.
    var isForged = false
    var gate: AdmittingGate
    var roster = Scene.alliance
    var cutOffs: [KeyID: [[UInt8]]] = [:]
    var snapshot: SnapshotStanding?
    var plan: Plan?
    var now = Scene.tenOClock
    var floor: Moment?
    var isTimeGiven = false
    var persons: Int?
    var count = 1
    /// What happened to the pass before.
    var known: PassKnowledge

    /// How the pass is shown.
    enum Shows {
        /// The token itself.
        case code
        /// What a phone draws.
        case phone(secondsAgo: Int = 0, use: String = "", by: SigningKey = Keys.holder)
        /// What a phone draws, its signature taken away.
        case stripped
    }

    init() {
        claims = PassClaims(
            region: Names.quzhou, passID: Names.pass, issuedAt: Scene.tenOClock - .seconds(7200),
            notBefore: Scene.tenOClock - .seconds(7500), expires: Scene.tenOClock + .seconds(86_400 * 30),
            plan: PlanReference(code: Names.day, version: 1), zones: [Names.north, Names.south])
        gate = AdmittingGate(region: Names.quzhou, id: Names.gate, zones: [Names.north])
        known = PassKnowledge(fresh: claims.name)
    }

    /// 10:00 in Quzhou.
    static let tenOClock = Moment(seconds: 1_777_600_800)

    /// A moment of that day in Quzhou.
    static func at(_ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Moment {
        tenOClock + .seconds((hour - 10) * 3600 + minute * 60 + second)
    }

    func judged() throws -> Verdict {
        let policy = AdmissionPolicy(
            gate: gate, trust: Trust(roster: roster, cutOffs: CutOffList(cutOffs)), snapshot: snapshot,
            plans: plan.map { [claims.plan: $0] } ?? [:])
        let clock = isTimeGiven ? GateClock(given: now) : GateClock(machine: now, floor: floor)
        return policy.judge(try shown(), knowing: known, at: clock, persons: persons, count: count)
    }

    /// The pass as verified by the gate; nil when it is not to be trusted.
    func trusted() throws -> TrustedPass? {
        let trust = Trust(roster: roster, cutOffs: CutOffList(cutOffs))
        guard case .trusted(let pass) = trust.verify(try shown()) else { return nil }
        return pass
    }

    /// What the gate reads: the token is minted and read back.
    func shown() throws -> ShownPass {
        var token = try PassToken(minting: claims, by: signer)
        if isForged {
            var bytes = token.bytes
            bytes[bytes.count - 40] ^= 1
            token = try PassToken(parsing: bytes)
        }
        switch shows {
        case .code: return .token(token)
        case .phone(let secondsAgo, let use, let holder):
            return .presentation(
                Presentation(
                    presenting: token, at: now - .seconds(secondsAgo), for: Code(use), by: holder))
        case .stripped:
            return .presentation(Presentation(token: token, time: now, use: "", signature: nil))
        }
    }
}
