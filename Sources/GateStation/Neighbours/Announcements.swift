import PassLedger
import Passes

/// What a gate tells its neighbours, and when next.
///
/// - Guarantee: each record is told at once, again after 100 and 400 ms, then every 5 s until the region has it or it is 15
///   minutes old. At most ``limit`` records wait; the oldest give way.
/// - Source: `Docs/Formats/Neighbours.md`, *How often*.
struct Announcements {
    private var waiting: [Digest: Announcement] = [:]

    fileprivate struct Announcement {
        let message: NeighbourMessage
        let since: ContinuousClock.Instant
        var due: ContinuousClock.Instant
        var timesTold = 0
    }

    static let limit = 4_096
    private static let lifetime: Duration = .seconds(15 * 60)

    /// Has a record to tell from now on.
    mutating func add(_ message: NeighbourMessage, at now: ContinuousClock.Instant) {
        if waiting.count >= Self.limit, let oldest = waiting.min(by: { $0.value.since < $1.value.since }) {
            waiting[oldest.key] = nil
        }
        waiting[message.record.hash] = Announcement(message: message, since: now, due: now)
    }

    /// The region has a record: nobody needs to hear of it any more.
    mutating func settle(_ record: Digest) { waiting[record] = nil }

    /// What is to be told now.
    mutating func due(at now: ContinuousClock.Instant) -> [NeighbourMessage] {
        waiting = waiting.filter { now - $0.value.since < Self.lifetime }
        let due = waiting.filter { $0.value.due <= now }.sorted { $0.value.since < $1.value.since }
        for hash in due.map(\.key) { waiting[hash]?.wasTold(at: now) }
        return due.map(\.value.message)
    }

    /// When there is something to tell next.
    var nextDue: ContinuousClock.Instant? { waiting.values.map(\.due).min() }
}

extension Announcements.Announcement {
    fileprivate mutating func wasTold(at now: ContinuousClock.Instant) {
        timesTold += 1
        switch timesTold {
        case 1: due = since + .milliseconds(100)
        case 2: due = since + .milliseconds(400)
        default: due = now + .seconds(5)
        }
    }
}
