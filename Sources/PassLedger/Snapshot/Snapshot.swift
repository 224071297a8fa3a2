public import Passes

/// What a region tells its gates, so that they can decide without a network.
///
/// - Shape: map `{1: region, 2: version, 3: base, 4: issued, 5: valid until, 6: roster file, 7: [[code, version, plan]…],
///   8: [[kid, size, [commitment…]]…], 9: [row…], 10: [[journal id, recorded up to, kept up to]…]}`, signed as COSE_Sign1 with
///   the use `snapshot`.
/// - Guarantee: passes without a row are active, of issue 0 and unused, or expired.
/// - Source: CONTRACT, section 7; `Docs/Formats/Snapshot.md`.
public struct Snapshot: Hashable, Sendable {
    /// The region whose gates it is for.
    public var region: RegionID
    /// Its version: the greater of the last one + 1 and milliseconds since 1970.
    public var version: Int64
    /// The version that it continues; 0 when it is whole.
    public var base: Int64 = 0
    /// When it was issued; whole seconds.
    public var issued: Moment
    /// From when on passes with offline 0 wait for a newer one; whole seconds.
    public var validUntil: Moment
    /// The roster file, signatures included.
    public var roster: [UInt8]
    /// The plans of the region, ascending by code and version.
    public var plans: [PlanVersion] = []
    /// Issuer keys that are cut off, ascending by kid.
    public var cutOffs: [CutOffKey] = []
    /// Passes that differ from fresh ones, ascending by name.
    public var rows: [SnapshotRow] = []
    /// How far gates' journals have come, ascending by id.
    public var journals: [JournalProgress] = []

    /// Describes a whole snapshot that says nothing of plans, keys, passes and journals yet.
    public init(
        region: RegionID, version: Int64, issued: Moment, validUntil: Moment, roster: [UInt8]
    ) {
        self.region = region
        self.version = version
        self.issued = issued
        self.validUntil = validUntil
        self.roster = roster
    }

    /// Whether a gate that holds a version, or none, may take this one.
    ///
    /// - Guarantee: a lower or equal version never; a delta only onto the version it continues.
    public func mayFollow(_ held: Int64?) -> Bool {
        version > (held ?? 0) && (base == 0 || base == held)
    }

    /// A plan in one version.
    public struct PlanVersion: Hashable, Sendable {
        /// The plan and its version.
        public var reference: PlanReference
        /// The plan as its `plan` entry holds it.
        public var value: CBORValue

        /// Names a plan's version and says what it is.
        public init(reference: PlanReference, value: CBORValue) {
            self.reference = reference
            self.value = value
        }
    }

    /// An issuer key that is cut off, and what stays honoured under it.
    public struct CutOffKey: Hashable, Sendable {
        /// The key.
        public var keyID: KeyID
        /// The size of the ledger below which its tokens count.
        public var size: Int64
        /// The first 16 bytes of the commitment of each such token, ascending.
        public var commitments: [[UInt8]]

        /// Lists what stays honoured under a key.
        public init(keyID: KeyID, size: Int64, commitments: [[UInt8]]) {
            self.keyID = keyID
            self.size = size
            self.commitments = commitments
        }
    }

    /// How far a gate's journal has come.
    public struct JournalProgress: Hashable, Sendable {
        /// The journal.
        public var journal: JournalID
        /// The last number up to which all records are in the ledger; −1 for none.
        ///
        /// The gate sends later ones again.
        public var recorded: Int64
        /// The last number up to which keepers hold all records; −1 for none.
        ///
        /// The gate may delete its records below the next one.
        public var kept: Int64

        /// States how far a journal has come.
        public init(journal: JournalID, recorded: Int64, kept: Int64) {
            self.journal = journal
            self.recorded = recorded
            self.kept = kept
        }
    }
}
