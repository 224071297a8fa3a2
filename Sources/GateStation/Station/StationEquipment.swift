package import PassLedger
package import Passes

/// What hangs on a station beside cameras and code readers: turnstiles, a fire alarm, neighbours.
package struct StationEquipment: Sendable {
    /// The turnstile of each gate that has one.
    package var turnstiles: [Code: any Turnstile] = [:]
    /// Tasks that serve it all while the station runs, such as `GateTurnstile.run()` and `NeighbourChannel.run()`; each ends when it is
    /// cancelled.
    package var services: [@Sendable (Station) async -> Void] = []
    /// Gets each record that a gate of the station signed, after the lamp: must not wait.
    package var announce: @Sendable (Record) -> Void = { _ in }
    /// Gets the hash of each record that the region is known to have: must not wait.
    package var settled: @Sendable (Digest) -> Void = { _ in }

    /// Nothing but cameras and readers.
    package init() {}
}
