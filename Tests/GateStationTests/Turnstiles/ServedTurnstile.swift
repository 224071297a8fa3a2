import Passes
import Synchronization
import Testing

@testable import GateStation

/// A turnstile at work for one test.
struct ServedTurnstile {
    let turnstile: GateTurnstile
    private let standings: StandingLog
    private let service: Task<Void, Never>
    private let listener: Task<Void, Never>

    init(_ settings: TurnstileSettings, searchPath: String? = nil) {
        let turnstile = GateTurnstile(settings, searchPath: searchPath)
        let standings = StandingLog()
        self.turnstile = turnstile
        self.standings = standings
        service = Task { await turnstile.run() }
        listener = Task { for await standing in turnstile.standings { standings.note(standing) } }
    }

    /// How it stood, in order.
    var story: [TurnstileStanding] { standings.all }

    /// Whether it is well now.
    var isWell: Bool { story.last == .well }

    /// Whether it cannot be opened now.
    var isAway: Bool { if case .away = story.last { true } else { false } }

    func stop() async {
        service.cancel()
        await service.value
        await listener.value
    }
}

/// What a turnstile told of itself.
private final class StandingLog: Sendable {
    private let standings = Mutex<[TurnstileStanding]>([])
    var all: [TurnstileStanding] { standings.withLock { $0 } }
    func note(_ standing: TurnstileStanding) { standings.withLock { $0.append(standing) } }
}

extension Opening {
    /// Somebody at the north gate.
    static func north(_ persons: Int = 1) throws -> Opening {
        Opening(gate: try #require(Code("north")), persons: persons)
    }
}
