public import Passes

/// The rows of a snapshot, kept as their bytes and found by name.
///
/// - Shape: encoded rows one after the other, ascending by name, and where each begins: a million rows take about 75 MB, where
///   as many ``SnapshotRow`` would take four times that.
/// - Guarantee: a lookup reads the one row that it finds, in at most as many steps as the count has bits.
/// - Source: `Docs/Formats/Snapshot.md`, *Rows*.
public struct SnapshotRows: Sendable {
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = []

    /// No rows yet.
    public init() {}

    /// How many there are.
    public var count: Int { starts.count }

    /// The row of a pass; nil for one that is active, of issue 0 and unused.
    public subscript(name: PassName) -> SnapshotRow? {
        let place = firstPlace(notBelow: name)
        guard place < count, let row = row(at: place), row.name == name else { return nil }
        return row
    }

    /// The row at a place, in the order of names.
    public func row(at place: Int) -> SnapshotRow? {
        guard starts.indices.contains(place) else { return nil }
        // Only rows that were read once stand here.
        return try? SnapshotRow(parsing: Array(bytes[range(of: place)]))
    }

    /// Puts newer rows in the place of those of the same passes.
    ///
    /// - Guarantee: rows that say no more than no row are left out.
    public func merging(_ newer: SnapshotRows) -> SnapshotRows {
        var merged = SnapshotRows()
        merged.bytes.reserveCapacity(bytes.count + newer.bytes.count)
        merged.starts.reserveCapacity(count + newer.count)
        var (mine, theirs) = (0, 0)
        while mine < count || theirs < newer.count {
            let order = theirs == newer.count ? -1 : mine == count ? 1 : compare(mine, with: newer, theirs)
            if order < 0 {
                merged.append(bytes[range(of: mine)])
            } else if newer.row(at: theirs)?.isFresh == false {
                merged.append(newer.bytes[newer.range(of: theirs)])
            }
            if order <= 0 { mine += 1 }
            if order >= 0 { theirs += 1 }
        }
        return merged
    }

    /// Takes the bytes of the next row; false when there is no room left for its place.
    @discardableResult
    mutating func append(_ row: ArraySlice<UInt8>) -> Bool {
        guard let start = UInt32(exactly: bytes.count) else { return false }
        starts.append(start)
        bytes.append(contentsOf: row)
        return true
    }

    private func range(of place: Int) -> Range<Int> {
        let end = place + 1 < starts.count ? Int(starts[place + 1]) : bytes.count
        return Int(starts[place])..<end
    }

    private func firstPlace(notBelow name: PassName) -> Int {
        let (region, id) = (Array(name.region.text.utf8), name.id.bytes)
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            let (otherRegion, otherID) = self.name(at: middle)
            let order = Self.compare(otherRegion, region[...])
            let isBelow = order < 0 || (order == 0 && Self.compare(otherID, id[...]) < 0)
            if isBelow { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func compare(_ place: Int, with others: SnapshotRows, _ other: Int) -> Int {
        let (left, right) = (name(at: place), others.name(at: other))
        let order = Self.compare(left.region, right.region)
        return order != 0 ? order : Self.compare(left.id, right.id)
    }

    /// The bytes of a row's region and number, where the encoding puts them: array of 13, text, 16 bytes.
    private func name(at place: Int) -> (region: ArraySlice<UInt8>, id: ArraySlice<UInt8>) {
        let row = bytes[range(of: place)]
        let start = row.startIndex
        let isShort = row[start + 1] < 0x78
        let length = isShort ? Int(row[start + 1] - 0x60) : Int(row[start + 2])
        let text = start + (isShort ? 2 : 3)
        let id = text + length + 1
        return (row[text..<text + length], row[id..<id + 16])
    }

    private static func compare(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        for (a, b) in zip(left, right) where a != b { return a < b ? -1 : 1 }
        return left.count - right.count
    }
}
