import PassLedger
import Passes

/// What a gate believes of what it hears.
///
/// - Source: `Docs/Formats/Neighbours.md`, N2 to N5.
struct NeighbourFilter {
    /// Whether a record is signed by an enrolled gate of the region, other than this one.
    private let isTrusted: @Sendable (Record) -> Bool
    private var heard: Set<Digest> = []
    private var order: [Digest] = []
    private var checksThisSecond = 0
    private var secondBegan: ContinuousClock.Instant?
    /// Datagrams that were dropped, duplicates not counted.
    private(set) var dropped = 0

    static let memory = 16_384
    static let checksASecond = 500

    init(trusting isTrusted: @escaping @Sendable (Record) -> Bool) { self.isTrusted = isTrusted }

    /// The record of a datagram; nil when it is dropped.
    mutating func record(
        in bytes: [UInt8], at now: Moment, tick: ContinuousClock.Instant
    ) -> Record? {
        // Repeats are most of what comes, and cost one hash.
        guard bytes.count <= NeighbourMessage.largestSize, !heard.contains(Digest(of: bytes)) else {
            return nil
        }
        guard mayCheck(at: tick) else {
            dropped += 1
            return nil
        }
        remember(Digest(of: bytes))
        guard let record = NeighbourMessage(reading: bytes)?.record, isTimely(record, at: now),
            isTrusted(record)
        else {
            dropped += 1
            return nil
        }
        return record
    }

    /// N3.
    private func isTimely(_ record: Record, at now: Moment) -> Bool {
        record.at - now <= .seconds(300) && now - record.at <= .seconds(48 * 3_600)
    }

    /// N4.
    private mutating func remember(_ hash: Digest) {
        heard.insert(hash)
        order.append(hash)
        guard order.count >= 2 * Self.memory else { return }
        for hash in order.prefix(Self.memory) { heard.remove(hash) }
        order.removeFirst(Self.memory)
    }

    /// N5.
    private mutating func mayCheck(at tick: ContinuousClock.Instant) -> Bool {
        if let began = secondBegan, tick - began < .seconds(1) {
            checksThisSecond += 1
        } else {
            secondBegan = tick
            checksThisSecond = 1
        }
        return checksThisSecond <= Self.checksASecond
    }
}
