import Passes

extension SnapshotReader {
    mutating func snapshot() throws(SnapshotError) -> Snapshot {
        var snapshot = try header()
        try readListsBeforeRows(into: &snapshot)
        snapshot.rows = try list({ reader throws(SnapshotError) in try reader.row() }) { $0.name < $1.name }
        try readListAfterRows(into: &snapshot)
        return snapshot
    }

    /// The same, its rows apart and packed.
    mutating func packedSnapshot() throws(SnapshotError) -> (snapshot: Snapshot, rows: SnapshotRows) {
        var snapshot = try header()
        try readListsBeforeRows(into: &snapshot)
        let rows = try packedRows()
        try readListAfterRows(into: &snapshot)
        return (snapshot, rows)
    }

    private mutating func packedRows() throws(SnapshotError) -> SnapshotRows {
        var rows = SnapshotRows()
        var last: PassName?
        for _ in 0..<(try arrayCount()) {
            let start = position
            let name = try row().name
            if let last, last >= name { throw failure }
            last = name
            guard rows.append(bytes(since: start)) else { throw failure }
        }
        return rows
    }

    private mutating func header() throws(SnapshotError) -> Snapshot {
        part = .header
        let pairs = try take { reader throws(CBORError) in try reader.readMapCount() }
        guard pairs == 10 else { throw failure }
        try key(1)
        let region = try region()
        try key(2)
        let version = try integer(in: 1...Self.largestInteger)
        try key(3)
        let base = try integer(in: 0...Self.largestInteger)
        try key(4)
        let issued = try moment()
        try key(5)
        let validUntil = try moment()
        try key(6)
        var snapshot = Snapshot(
            region: region, version: version, issued: issued, validUntil: validUntil, roster: try bytes())
        snapshot.base = base
        return snapshot
    }

    private mutating func readListsBeforeRows(into snapshot: inout Snapshot) throws(SnapshotError) {
        try key(7)
        part = .plans
        snapshot.plans = try list({ reader throws(SnapshotError) in try reader.planVersion() }) {
            ($0.reference.code, $0.reference.version) < ($1.reference.code, $1.reference.version)
        }
        try key(8)
        part = .cutOffs
        snapshot.cutOffs = try list({ reader throws(SnapshotError) in try reader.cutOffKey() }) {
            $0.keyID < $1.keyID
        }
        try key(9)
        part = .rows
    }

    private mutating func readListAfterRows(into snapshot: inout Snapshot) throws(SnapshotError) {
        try key(10)
        part = .journals
        snapshot.journals = try list({ reader throws(SnapshotError) in try reader.progress() }) {
            $0.journal.bytes.lexicographicallyPrecedes($1.journal.bytes)
        }
    }

    /// A list whose elements ascend, none twice.
    private mutating func list<Element>(
        _ read: (inout SnapshotReader) throws(SnapshotError) -> Element, ascending: (Element, Element) -> Bool
    ) throws(SnapshotError) -> [Element] {
        var elements: [Element] = []
        for _ in 0..<(try arrayCount()) {
            let element = try read(&self)
            if let last = elements.last, !ascending(last, element) { throw failure }
            elements.append(element)
        }
        return elements
    }

    private mutating func key(_ expected: Int64) throws(SnapshotError) {
        guard try integer(in: 1...10) == expected else { throw failure }
    }

    private mutating func moment() throws(SnapshotError) -> Moment {
        Moment(seconds: try integer(in: 0...Self.largestInteger))
    }

    private mutating func planVersion() throws(SnapshotError) -> Snapshot.PlanVersion {
        try array(of: 3)
        let code = try code()
        let version = Int(try integer(in: 1...Self.largestInteger))
        let value = try take { reader throws(CBORError) in try reader.readValue() }
        return Snapshot.PlanVersion(reference: PlanReference(code: code, version: version), value: value)
    }

    private mutating func cutOffKey() throws(SnapshotError) -> Snapshot.CutOffKey {
        try array(of: 3)
        guard let keyID = KeyID(try bytes()) else { throw failure }
        let size = try integer(in: 0...Self.largestInteger)
        let commitments = try list({ reader throws(SnapshotError) in try reader.bytes() }) {
            $0.lexicographicallyPrecedes($1)
        }
        guard commitments.allSatisfy({ $0.count == 16 }) else { throw failure }
        return Snapshot.CutOffKey(keyID: keyID, size: size, commitments: commitments)
    }

    private mutating func progress() throws(SnapshotError) -> Snapshot.JournalProgress {
        try array(of: 3)
        guard let journal = JournalID(try bytes()) else { throw failure }
        return Snapshot.JournalProgress(
            journal: journal, recorded: try integer(in: -1...Self.largestInteger),
            kept: try integer(in: -1...Self.largestInteger))
    }
}
