import Passes
import Synchronization

/// Who has unlocked the staff view.
///
/// - Guarantee: in memory only: a restart locks everybody out. Tokens are kept as hashes and compared as such.
final class StaffSessions: Sendable {
    private let stay: Duration
    private let open = Mutex<[Digest: Session]>([:])

    private struct Session {
        let formToken: String
        var lastUse: ContinuousClock.Instant
    }

    /// What a browser is given.
    struct Ticket: Hashable, Sendable {
        /// For the cookie.
        let cookie: String
        /// For the pages' own requests, so that no other page can make one.
        let formToken: String
    }

    /// Lets sessions end when nothing was done for a time.
    init(stay: Duration) { self.stay = stay }

    /// Opens a session; at most 16 are open, the least used one ends.
    func begin(at now: ContinuousClock.Instant) -> Ticket {
        let ticket = Ticket(cookie: randomBytes(count: 32).hex, formToken: randomBytes(count: 32).hex)
        open.withLock { open in
            open = open.filter { now - $0.value.lastUse < stay }
            if open.count >= 16, let oldest = open.min(by: { $0.value.lastUse < $1.value.lastUse }) {
                open[oldest.key] = nil
            }
            open[Self.name(ticket.cookie)] = Session(formToken: ticket.formToken, lastUse: now)
        }
        return ticket
    }

    /// The form token of an open session; nil when the cookie opens none.
    ///
    /// - Shape: `isUse` says that somebody did something, not just that a page asked for news.
    func formToken(for cookie: String, isUse: Bool, at now: ContinuousClock.Instant) -> String? {
        open.withLock { open in
            let name = Self.name(cookie)
            guard var session = open[name], now - session.lastUse < stay else {
                open[name] = nil
                return nil
            }
            if isUse {
                session.lastUse = now
                open[name] = session
            }
            return session.formToken
        }
    }

    /// Ends a session.
    func end(_ cookie: String) { open.withLock { _ = $0.removeValue(forKey: Self.name(cookie)) } }

    private static func name(_ cookie: String) -> Digest { Digest(of: Array(cookie.utf8)) }
}
