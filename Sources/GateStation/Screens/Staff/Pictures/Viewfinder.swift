import Passes
package import QRSymbols
import Synchronization

/// The newest picture of a gate's cameras, for aiming.
///
/// - Guarantee: costs nothing while nobody looks: pictures are taken only within five seconds of somebody asking, at most
///   two a second from each source.
package final class Viewfinder: Sendable {
    private let state = Mutex(State())

    private struct State {
        var askedAt: ContinuousClock.Instant?
        var views: [String: View] = [:]
    }

    /// A picture, and the symbol that was found in it.
    package struct View: Sendable {
        /// The picture, at most 640 pixels wide.
        package let frame: GrayFrame
        /// The corners of each symbol in it.
        package let symbols: [[ReadSymbol.Corner]]
        fileprivate let at: ContinuousClock.Instant
    }

    package init() {}

    /// Offers a frame and what was read in it; taken or not, at once.
    package func offer(
        _ frame: GrayFrame, symbols: [ReadSymbol], from source: String, at now: ContinuousClock.Instant
    ) {
        guard isWanted(from: source, at: now) else { return }
        let shrunk = Thumbnail(frame, symbols: symbols, widest: 640)
        state.withLock {
            $0.views[source] = View(frame: shrunk.frame, symbols: shrunk.corners, at: now)
        }
    }

    private func isWanted(from source: String, at now: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            guard let asked = state.askedAt, now - asked < .seconds(5) else {
                state.views = [:]
                return false
            }
            return state.views[source].map { now - $0.at >= .milliseconds(400) } ?? true
        }
    }

    /// The newest picture of a source, or of any; asking makes the next one be taken.
    func view(of source: String?, at now: ContinuousClock.Instant) -> View? {
        state.withLock { state in
            state.askedAt = now
            return source.map { state.views[$0] } ?? state.views.values.max { $0.at < $1.at }
        }
    }
}
