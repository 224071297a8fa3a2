package import Passes

extension GateLane: LaneControl {
    package func takenBack() async -> Set<Int> { Set(reports.filter { $0.takenBack != nil }.map(\.id)) }

    package func enter(_ pass: PassName, persons: Int?) async throws -> ShowingReport {
        // Another region's register is not here.
        guard pass.region == settings.region else { throw LaneRefusal.noSuchPass }
        let report = await enter(passNumber: pass.id, persons: persons)
        signHead()
        return report
    }

    package func annul(_ record: Digest, reason: UndoReason) async throws {
        _ = try await annul(.record(record), reason: reason.rawValue)
        signHead()
    }

    /// Has a head signed over what was just recorded, so that everybody who reads the ledger sees it; nobody waits for that.
    func signHead() {
        let link = desk.link
        Task { try? await link.settle() }
    }

    package func openOnce() async throws {
        guard turnstile != nil else { throw LaneRefusal.notHere }
        try await openOnce(reason: "staff")
    }
}
