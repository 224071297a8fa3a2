import Passes

/// Reads the parts of snapshots strictly.
///
/// - Guarantee: every error names the part and the offset; counts that the bytes claim allocate nothing.
struct SnapshotReader {
    private var reader: CBORReader
    private let source: [UInt8]
    /// The part being read, for errors.
    var part: SnapshotError.Part = .rows

    init(_ bytes: [UInt8]) {
        source = bytes
        reader = CBORReader(bytes)
    }

    /// The bytes read since a place.
    func bytes(since start: Int) -> ArraySlice<UInt8> { source[start..<reader.position] }
    /// Where it reads.
    var position: Int { reader.position }

    /// A failure at the present place.
    var failure: SnapshotError { .malformed(part: part, offset: reader.position) }

    /// Reads by the CBOR reader, its errors becoming ours.
    mutating func take<Value>(
        _ read: (inout CBORReader) throws(CBORError) -> Value
    ) throws(SnapshotError) -> Value {
        do { return try read(&reader) } catch {
            throw .malformed(part: part, offset: error.offset)
        }
    }

    mutating func integer(in bounds: ClosedRange<Int64>) throws(SnapshotError) -> Int64 {
        let value = try take { reader throws(CBORError) in try reader.readInteger() }
        guard bounds.contains(value) else { throw failure }
        return value
    }

    mutating func count(upTo most: Int64 = Int64(Int32.max)) throws(SnapshotError) -> Int {
        Int(try integer(in: 0...most))
    }

    /// A time, 0 standing for never.
    mutating func time(_ moment: (Int64) -> Moment) throws(SnapshotError) -> Moment? {
        let value = try integer(in: 0...Self.largestInteger)
        return value == 0 ? nil : moment(value)
    }

    mutating func arrayCount() throws(SnapshotError) -> Int {
        try take { reader throws(CBORError) in try reader.readArrayCount() }
    }

    mutating func array(of count: Int) throws(SnapshotError) {
        guard try arrayCount() == count else { throw failure }
    }

    mutating func text() throws(SnapshotError) -> String {
        try take { reader throws(CBORError) in try reader.readText() }
    }

    mutating func bytes() throws(SnapshotError) -> [UInt8] {
        try take { reader throws(CBORError) in try reader.readByteString() }
    }

    mutating func region() throws(SnapshotError) -> RegionID {
        guard let region = RegionID(try text()) else { throw failure }
        return region
    }

    mutating func code() throws(SnapshotError) -> Code {
        guard let code = Code(try text()) else { throw failure }
        return code
    }

    func finish() throws(SnapshotError) {
        do { try reader.finish() } catch { throw .malformed(part: part, offset: error.offset) }
    }

    static let largestInteger: Int64 = (1 << 53) - 1
}

extension SnapshotReader {
    mutating func row() throws(SnapshotError) -> SnapshotRow {
        try array(of: 13)
        let region = try region()
        guard let id = PassID(try bytes()) else { throw failure }
        var row = SnapshotRow(fresh: PassName(region: region, id: id))
        guard let state = SnapshotRow.State(rawValue: try count(upTo: 2)) else { throw failure }
        row.state = state
        row.issueNumber = try count(upTo: 65_535)
        row.firstUse = try time(Moment.init(milliseconds:))
        row.entries = try count()
        row.parkDay = try time(Moment.init(seconds:))
        row.entriesThatDay = try count()
        row.inside = try count()
        row.lastEntry = try time(Moment.init(milliseconds:))
        row.lastPresentation = try time(Moment.init(seconds:))
        row.left = try uses()
        row.shares = try uses()
        return row
    }

    private mutating func uses() throws(SnapshotError) -> [Code: Int] {
        var uses: [Code: Int] = [:]
        var last = 0..<0
        let count = try take { reader throws(CBORError) in try reader.readMapCount() }
        for _ in 0..<count {
            let key = try take { reader throws(CBORError) in try reader.readKey(after: &last) }
            guard case .text(let text) = key, let perk = Code(text) else { throw failure }
            uses[perk] = try self.count(upTo: 65_535)
        }
        return uses
    }
}
