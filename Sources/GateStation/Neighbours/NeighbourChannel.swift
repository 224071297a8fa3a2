package import PassLedger
package import Passes
import Synchronization

/// Tells the gates of a site what was recorded here, and hears what was recorded there.
///
/// - Guarantee: ``announce(_:)`` never waits and never fails: a network that is away costs a verdict nothing. ``records``
///   gives each record once, verified. A gate that cannot open its port says so on ``run()`` and works on without neighbours.
/// - Source: `Docs/Formats/Neighbours.md`.
package final class NeighbourChannel: Sendable {
    /// What the neighbours recorded, newest last; a listener that is slow loses the oldest.
    package let records: AsyncStream<Record>
    private let heard: AsyncStream<Record>.Continuation
    private let settings: NeighbourSettings
    private let state: Mutex<State>
    private let wake: AsyncStream<Void>
    private let waker: AsyncStream<Void>.Continuation

    private struct State {
        var announcements = Announcements()
        var filter: NeighbourFilter
    }

    /// Prepares to talk; nothing is opened yet.
    ///
    /// - Shape: `isTrusted` says whether a record is signed by an enrolled gate of the region other than this one.
    package init(_ settings: NeighbourSettings, trusting isTrusted: @escaping @Sendable (Record) -> Bool) {
        self.settings = settings
        state = Mutex(State(filter: NeighbourFilter(trusting: isTrusted)))
        (records, heard) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(4_096))
        (wake, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Tells the neighbours of a record, now and a few times more.
    package func announce(_ record: Record) {
        guard let message = NeighbourMessage(record) else { return }
        state.withLock { $0.announcements.add(message, at: .now) }
        waker.yield()
    }

    /// The region has the record; it need not be told any more.
    package func settle(_ record: Digest) { state.withLock { $0.announcements.settle(record) } }

    /// Datagrams that were dropped since the start, repeats not counted.
    package var dropped: Int { state.withLock { $0.filter.dropped } }

    /// Talks and listens until the task is cancelled.
    ///
    /// - Errors: those of opening the port or naming an interface.
    package func run() async throws {
        let sockets = try await SiteSockets(settings) { [weak self] bytes in self?.take(bytes) }
        // Cancelling ends the wait below; the port is closed before this returns.
        await tell(over: sockets)
        await sockets.close()
    }

    private func tell(over sockets: SiteSockets) async {
        while !Task.isCancelled {
            let (due, next) = state.withLock { ($0.announcements.due(at: .now), $0.announcements.nextDue) }
            for message in due { sockets.send(message.bytes) }
            await rest(until: next)
        }
    }

    /// Waits until something is due, something new is to be told, or the task is cancelled.
    private func rest(until next: ContinuousClock.Instant?) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in self.wake { break } }
            if let next { group.addTask { try? await Task.sleep(until: next) } }
            await group.next()
            group.cancelAll()
        }
    }

    private func take(_ bytes: [UInt8]) {
        let record = state.withLock { $0.filter.record(in: bytes, at: .now(), tick: .now) }
        if let record { heard.yield(record) }
    }
}
