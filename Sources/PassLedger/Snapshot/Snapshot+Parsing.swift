public import Passes

extension Snapshot {
    /// Reads a payload.
    ///
    /// - Errors: ``SnapshotError/malformed(part:offset:)`` for anything but the deterministic encoding, lists in their order.
    public init(parsing bytes: [UInt8]) throws(SnapshotError) {
        var reader = SnapshotReader(bytes)
        self = try reader.snapshot()
        try reader.finish()
    }

    /// Reads a snapshot that a region signed for its gates.
    ///
    /// - Guarantee: a snapshot key of the region signed it, in its time. Whether it may follow the one held before is asked by
    ///   ``mayFollow(_:)``; the roster inside has its own signatures.
    /// - Errors: ``SnapshotError`` for malformed bytes, a wrong signature or another region's snapshot.
    public init(verifying bytes: [UInt8], from member: Member) throws(SnapshotError) {
        let statement = try Self.statement(bytes, from: member)
        let snapshot = try Snapshot(parsing: Array(statement.payload))
        try snapshot.check(against: member, keyID: statement.keyID)
        self = snapshot
    }

    /// Reads a signed snapshot, its rows apart: what a gate keeps of a million passes.
    ///
    /// - Guarantee: as ``init(verifying:from:)``; the snapshot itself comes without rows.
    /// - Errors: as there.
    public static func packed(
        verifying bytes: [UInt8], from member: Member
    ) throws(SnapshotError) -> (snapshot: Snapshot, rows: SnapshotRows) {
        let statement = try Self.statement(bytes, from: member)
        var reader = SnapshotReader(Array(statement.payload))
        let (snapshot, rows) = try reader.packedSnapshot()
        try reader.finish()
        try snapshot.check(against: member, keyID: statement.keyID)
        return (snapshot, rows)
    }

    private static func statement(
        _ bytes: [UInt8], from member: Member
    ) throws(SnapshotError) -> SignedStatement {
        let statement: SignedStatement
        do { statement = try SignedStatement(parsing: bytes) } catch {
            throw .malformed(part: .statement, offset: error.offset)
        }
        guard let record = member.key(statement.keyID, for: .snapshot), record.cutOff == nil,
            statement.isSigned(by: record.key, as: .snapshot)
        else { throw .badSignature }
        return statement
    }

    private func check(against member: Member, keyID: KeyID) throws(SnapshotError) {
        guard region == member.region else { throw .wrongRegion }
        guard let record = member.key(keyID, for: .snapshot), record.signFrom <= issued,
            issued <= record.signUntil
        else { throw .badSignature }
    }
}
