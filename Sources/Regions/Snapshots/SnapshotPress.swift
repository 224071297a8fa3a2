public import PassLedger
public import Passes

/// Makes the snapshots of a region, one version after the other.
///
/// - Source: CONTRACT, section 7; `Docs/Formats/Snapshot.md`.
public struct SnapshotPress: Sendable {
    private let ledger: RegionLedger
    private let key: SigningKey

    /// Takes the snapshot key from the ledger's home.
    ///
    /// - Errors: ``HomeError/key(file:what:)`` when it is missing, or the roster does not list it.
    public init(_ ledger: RegionLedger) throws(HomeError) {
        self.ledger = ledger
        key = try ledger.home.key(for: .snapshot)
    }

    /// A snapshot as gates receive it.
    public struct Print: Sendable {
        /// What it says.
        public let snapshot: Snapshot
        /// The signed bytes.
        public let bytes: [UInt8]
        /// What was found out for it; give it back for the next one, and only new entries are looked at.
        public let survey: SnapshotSurvey
    }

    /// Makes the next version.
    ///
    /// - Shape: `base` is a version that the reader holds; the answer continues it where that is possible, else it is whole.
    /// - Guarantee: speaks of everything that the newest checkpoint covers. Its version is durable and higher than that of every
    ///   snapshot made before, also by other programs; whoever hands it out loses nothing by a crash before that.
    /// - Errors: ``LedgerError``, ``HomeError``.
    public func issue(
        validFor time: Duration, since base: Int64 = 0, at now: Moment,
        continuing survey: SnapshotSurvey? = nil
    ) async throws -> Print {
        let home = ledger.home
        try checkKey(of: home, at: now)
        var versions = try SnapshotVersions(of: home)
        let size = versions.size(of: base)
        var (snapshot, found) = try await ledger.view { view in
            var found = survey ?? SnapshotSurvey(of: home.region)
            try found.advance(to: view.size, in: view.reading)
            let start = size.flatMap { found.allowsDelta(since: $0) ? $0 : nil }
            var snapshot = try view.snapshot(
                by: found, since: start, roster: home.rosterFile, at: now,
                validUntil: Moment(seconds: (now + time).seconds))
            snapshot.base = start == nil ? 0 : base
            return (snapshot, found)
        }
        snapshot.version = try versions.next(at: now, size: found.size)
        return Print(snapshot: snapshot, bytes: snapshot.signed(by: key), survey: found)
    }

    /// Gates take a snapshot only from a key in its time.
    private func checkKey(of home: RegionHome, at now: Moment) throws(HomeError) {
        let issued = Moment(seconds: now.seconds)
        guard let record = home.member.key(key.id, for: .snapshot), record.cutOff == nil,
            record.signFrom <= issued, issued <= record.signUntil
        else {
            throw .key(file: home.folder + "/keys/snapshot.key", what: "its time is over, or not yet come")
        }
    }
}
