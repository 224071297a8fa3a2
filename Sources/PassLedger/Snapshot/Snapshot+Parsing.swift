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
        let statement: SignedStatement
        do { statement = try SignedStatement(parsing: bytes) } catch {
            throw .malformed(part: .statement, offset: error.offset)
        }
        guard let record = member.key(statement.keyID, for: .snapshot), record.cutOff == nil,
            statement.isSigned(by: record.key, as: .snapshot)
        else { throw .badSignature }
        let snapshot = try Snapshot(parsing: Array(statement.payload))
        guard snapshot.region == member.region else { throw .wrongRegion }
        guard record.signFrom <= snapshot.issued, snapshot.issued <= record.signUntil else {
            throw .badSignature
        }
        self = snapshot
    }
}
