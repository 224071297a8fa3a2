import PassLedger

/// Signs heads over what was recorded, one for however many records came meanwhile.
///
/// - Guarantee: ``sign()`` returns once a head covers everything that was durable when it was called.
actor HeadSigner {
    private let ledger: Ledger
    private var running: Task<StoredCheckpoint, any Error>?
    private var next: Task<StoredCheckpoint, any Error>?

    init(_ ledger: Ledger) { self.ledger = ledger }

    @discardableResult
    func sign() async throws -> StoredCheckpoint {
        // A run that has begun may have looked before our records were there: the next one covers them for all who wait.
        guard let current = running else { return try await start().value }
        if let next { return try await next.value }
        let following = Task {
            _ = try? await current.value
            next = nil
            return try await start().value
        }
        next = following
        return try await following.value
    }

    private func start() -> Task<StoredCheckpoint, any Error> {
        let ledger = ledger
        let task = Task { try await ledger.integrate() }
        running = task
        Task {
            _ = try? await task.value
            if running == task { running = nil }
        }
        return task
    }
}
