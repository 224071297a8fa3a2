import Passes

/// The end of every chain of a ledger, to check that each entry follows the one before it.
struct ChainTails {
    private var tails: [ShortName: Tail] = [:]
    private var regions: [RegionID: UInt32] = [:]

    /// A pass's name without storage of its own; the chain without a pass is number 0 of region 0.
    private struct ShortName: Hashable {
        let region: UInt32
        let high: UInt64
        let low: UInt64
    }

    private struct Tail {
        var sequence: Int64
        var hash: ShortHash
        var hasIssuerEntry = false
    }

    /// How many passes have at least one entry.
    private(set) var passes = 0

    /// What is wrong with an entry's place in its chain; then it is the chain's end.
    mutating func follow(_ entry: Entry) -> [String] {
        let name = short(entry.chain)
        guard let tail = tails[name] else {
            if entry.passID != nil { passes += 1 }
            tails[name] = Tail(sequence: entry.sequence, hash: ShortHash(entry.hash))
            return entry.sequence == 0
                ? [] : ["it is number \(entry.sequence) of its history, and number 0 is missing"]
        }
        var faults: [String] = []
        if entry.sequence != tail.sequence + 1 {
            faults.append("it is number \(entry.sequence) of its history, after number \(tail.sequence)")
        }
        if entry.previous.map(ShortHash.init) != tail.hash {
            faults.append("it does not name the hash of its history's entry before it")
        }
        tails[name]?.sequence = entry.sequence
        tails[name]?.hash = ShortHash(entry.hash)
        return faults
    }

    /// Whether a pass had an issuer's entry before; from now on it has.
    mutating func hadIssuerEntry(_ name: PassName) -> Bool {
        let name = short(name)
        let had = tails[name]?.hasIssuerEntry ?? false
        tails[name]?.hasIssuerEntry = true
        return had
    }

    private mutating func short(_ name: PassName?) -> ShortName {
        guard let name else { return ShortName(region: 0, high: 0, low: 0) }
        let region = regions[name.region] ?? UInt32(truncatingIfNeeded: regions.count + 1)
        regions[name.region] = region
        var words: [UInt64] = [0, 0]
        for (place, byte) in name.id.bytes.enumerated() {
            words[place / 8] = words[place / 8] << 8 | UInt64(byte)
        }
        return ShortName(region: region, high: words[0], low: words[1])
    }
}
