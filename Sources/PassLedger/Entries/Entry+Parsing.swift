import Passes

extension Entry {
    /// Reads an entry.
    ///
    /// - Errors: ``EntryError`` with the broken rule and where.
    /// - Source: `Docs/Formats/LedgerEntry.md`, rules E1 to E8.
    public init(parsing bytes: [UInt8]) throws(EntryError) {
        guard bytes.count <= Self.largestSize else { throw .form(rule: 1, offset: Self.largestSize) }
        var reader = EntryReader(bytes)
        let frame = try reader.readFrame()
        self.bytes = bytes
        region = frame.region
        passID = frame.passID
        sequence = frame.sequence
        previous = frame.previous
        recordedAt = frame.recordedAt
        record = try reader.readRecord(of: frame)
        hash = Merkle.leafHash(bytes)
    }
}

/// What an entry says around its record.
private struct EntryFrame {
    let region: RegionID
    let passID: PassID?
    let sequence: Int64
    let previous: Digest?
    let recordedAt: Moment
}

/// Reads an entry item by item, so that every error has its place.
private struct EntryReader {
    private var reader: CBORReader
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        reader = CBORReader(bytes)
    }

    mutating func readFrame() throws(EntryError) -> EntryFrame {
        let count = try read { (reader: inout CBORReader) throws(CBORError) in try reader.readArrayCount() }
        guard count == 7 else { throw .form(rule: 2, offset: 0) }
        let version = try readInteger(rule: 2)
        guard version == 1 else { throw .form(rule: 2, offset: 1) }
        let regionStart = reader.position
        guard
            let region = RegionID(
                try read { (reader: inout CBORReader) throws(CBORError) in try reader.readText() })
        else { throw .form(rule: 3, offset: regionStart) }
        let passStart = reader.position
        let passBytes = try readBytesOrNull()
        let passID = passBytes.flatMap { PassID($0) }
        guard passBytes == nil || passID != nil else { throw .form(rule: 4, offset: passStart) }
        let sequence = try readInteger(rule: 5)
        let previousStart = reader.position
        let previousBytes = try readBytesOrNull()
        let previous = previousBytes.flatMap { Digest($0) }
        guard (previousBytes == nil) == (sequence == 0), (previous == nil) == (previousBytes == nil) else {
            throw .form(rule: 6, offset: previousStart)
        }
        let recordedAt = Moment(milliseconds: try readInteger(rule: 7))
        return EntryFrame(
            region: region, passID: passID, sequence: sequence, previous: previous, recordedAt: recordedAt)
    }

    /// E8: the record is well formed and about the same pass.
    mutating func readRecord(of frame: EntryFrame) throws(EntryError) -> Record {
        let place = try read { (reader: inout CBORReader) throws(CBORError) in
            try reader.readByteStringRange()
        }
        try read { (reader: inout CBORReader) throws(CBORError) in try reader.finish() }
        let record: Record
        do { record = try Record(parsing: Array(bytes[place])) } catch {
            throw .record(error, offset: place.lowerBound)
        }
        guard record.region == frame.region, record.passID == frame.passID else {
            throw .form(rule: 8, offset: place.lowerBound)
        }
        return record
    }

    private mutating func readInteger(rule: Int) throws(EntryError) -> Int64 {
        let start = reader.position
        let value = try read { (reader: inout CBORReader) throws(CBORError) in try reader.readInteger() }
        guard value >= 0 else { throw .form(rule: rule, offset: start) }
        return value
    }

    private mutating func readBytesOrNull() throws(EntryError) -> [UInt8]? {
        try read { (reader: inout CBORReader) throws(CBORError) in
            try reader.readNullIfPresent() ? nil : try reader.readByteString()
        }
    }

    private mutating func read<T>(
        _ item: (inout CBORReader) throws(CBORError) -> T
    ) throws(EntryError) -> T {
        do { return try item(&reader) } catch { throw .encoding(error) }
    }
}
