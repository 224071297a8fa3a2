package import Passes

extension GateLane: LaneControl {
    package func takenBack() async -> Set<Int> { Set(reports.filter { $0.takenBack != nil }.map(\.id)) }

    package func enter(_ pass: PassName, persons: Int?) async throws -> ShowingReport {
        // Another region's register is not here.
        guard pass.region == settings.region else { throw LaneRefusal.noSuchPass }
        return await enter(passNumber: pass.id, persons: persons)
    }

    package func annul(_ record: Digest, reason: UndoReason) async throws {
        _ = try await annul(.record(record), reason: reason.rawValue)
    }

    package func openOnce() async throws {
        guard let turnstile else { throw LaneRefusal.notHere }
        _ = try await turnstile.open(for: Opening(gate: settings.gate, reason: .staff))
    }
}
