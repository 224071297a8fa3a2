import Passes
package import Regions

extension StationStanding {
    /// Whether the station does its work, for `/healthz`: 200 when it does, else 503.
    ///
    /// - Shape: true only when every gate can record a check-in and every loop turns.
    package func isHealthy(standingStill loops: [String]) -> Bool {
        loops.isEmpty && now.gates.values.allSatisfy(\.canRecord)
    }

    /// How the station is, with its lamps.
    ///
    /// - Source: `Docs/Operating.md`, *Watching a station*.
    package func health(standingStill loops: [String]) -> JSONValue {
        let state = now
        return [
            "status": .string(isHealthy(standingStill: loops) ? "ok" : "failing"),
            "fire_alarm": .bool(state.isFireAlarm), "stalled": .array(loops.map { .string($0) }),
            "gates": .array(state.gates.sorted { $0.key < $1.key }.map { Self.health($0, $1) }),
        ]
    }

    private static func health(_ gate: Code, _ counts: GateCounts) -> JSONValue {
        [
            "gate": JSONValue(gate), "can_record": .bool(counts.canRecord), "paused": .bool(counts.isPaused),
            "lamps": .array(counts.lamps.map(\.rawValue).sorted().map { .string($0) }),
            "alone_since": JSONValue(counts.region.aloneSince?.rfc3339),
            "snapshot_issued": JSONValue(counts.region.snapshotIssued?.rfc3339),
            "uploads_waiting": JSONValue(counts.region.waiting),
            "sources": .array(
                counts.sources.sorted { $0.key < $1.key }.map { name, standing in
                    ["name": .string(name), "standing": .string(standing.word)]
                }),
        ]
    }
}

extension SourceStanding {
    /// `well`, `away` or `ended`.
    var word: String {
        switch self {
        case .well: "well"
        case .away: "away"
        case .ended: "ended"
        }
    }
}
