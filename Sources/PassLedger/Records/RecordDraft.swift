public import Passes

/// What a record says, before it is signed and after it was read.
///
/// - Guarantee: one that comes out of a ``Record`` that was parsed keeps every rule of form; one built by hand need not.
/// - Source: `Docs/Formats/Record.md`.
public struct RecordDraft: Hashable, Sendable {
    /// `1`: what it is about.
    public var kind: RecordKind
    /// `2` iss: the home region of the pass; the writing region when there is none.
    public var region: RegionID
    /// `3`: the pass, for kinds of a pass and `rights`.
    public var passID: PassID?
    /// `4`: when the signer saw it; milliseconds.
    public var at: Moment
    /// `5`: who signs.
    public var signer: SignerName
    /// `6`: the place in the signer's journal, exactly when a gate or counter signs.
    public var journal: JournalPosition?
    /// `7`: how many persons; 1 when absent.
    public var persons: Int
    /// `8`: what was shown, in check-ins, check-outs and redemptions.
    public var evidence: Evidence?
    /// `9`: why.
    public var reason: String?
    /// `10`: marks that the signer declares, `clock_off` or `override` among them.
    public var marks: [String]
    /// `11`: what the gate knew.
    public var known: KnownLedger?
    /// `12`: the share that a cut-off site drew on.
    public var share: Share?
    /// `16` and above: what the kind calls for.
    public var content: Record.Content

    /// Gathers what a record says.
    public init(
        kind: RecordKind, region: RegionID, passID: PassID? = nil, at: Moment, signer: SignerName,
        journal: JournalPosition? = nil, persons: Int = 1, evidence: Evidence? = nil, reason: String? = nil,
        marks: [String] = [], known: KnownLedger? = nil, share: Share? = nil, content: Record.Content = .none
    ) {
        self.kind = kind
        self.region = region
        self.passID = passID
        self.at = at
        self.signer = signer
        self.journal = journal
        self.persons = persons
        self.evidence = evidence
        self.reason = reason
        self.marks = marks
        self.known = known
        self.share = share
        self.content = content
    }

    /// The pair that names the pass.
    public var passName: PassName? { passID.map { PassName(region: region, id: $0) } }
}
