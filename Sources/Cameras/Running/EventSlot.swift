import Dispatch
import Synchronization

/// Hands events from the thread that reads a camera to the task that wants them; never a queue.
///
/// At most one picture and one other event wait, in the order they came. A newer picture takes the place of one not
/// yet taken, or, where none may be lost, its thread waits until that one is taken.
final class EventSlot: Sendable {
    fileprivate struct State {
        var pending: [CameraEvent] = []
        var taker: CheckedContinuation<CameraEvent?, Never>?
        var isClosed = false
        var isAbandoned = false
        var isGiverWaiting = false
    }

    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 0)

    /// Gives an event; false when nobody wants any more.
    ///
    /// - Shape: `keepingAll` waits for room, else the newest picture wins.
    func give(_ event: CameraEvent, keepingAll: Bool) -> Bool {
        while true {
            let outcome = state.withLock { $0.give(event, keepingAll: keepingAll) }
            switch outcome {
            case .taken(let taker):
                taker?.resume(returning: event)
                return true
            case .abandoned:
                return false
            case .full:
                room.wait()
            }
        }
    }

    /// Waits for the next event; nil after the last.
    ///
    /// One task at a time.
    func take() async -> CameraEvent? {
        await withCheckedContinuation { taker in
            let (event, isReady, wakesGiver) = state.withLock { $0.take(taker) }
            if wakesGiver { room.signal() }
            if isReady { taker.resume(returning: event) }
        }
    }

    /// Nothing more comes: what waits may still be taken.
    func close() {
        let taker = state.withLock { state in
            state.isClosed = true
            defer { state.taker = nil }
            return state.taker
        }
        taker?.resume(returning: nil)
    }

    /// Nothing more is wanted: what waits is dropped.
    func abandon() {
        let wakesGiver = state.withLock { state in
            state.isAbandoned = true
            state.pending = []
            defer { state.isGiverWaiting = false }
            return state.isGiverWaiting
        }
        if wakesGiver { room.signal() }
    }
}

extension EventSlot.State {
    fileprivate enum Giving {
        case taken(by: CheckedContinuation<CameraEvent?, Never>?)
        case full
        case abandoned
    }

    fileprivate mutating func give(_ event: CameraEvent, keepingAll: Bool) -> Giving {
        if isAbandoned { return .abandoned }
        if let waiting = taker {
            taker = nil
            return .taken(by: waiting)
        }
        if keepingAll, !pending.isEmpty {
            isGiverWaiting = true
            return .full
        }
        pending.removeAll { $0.isFrame == event.isFrame }
        pending.append(event)
        return .taken(by: nil)
    }

    fileprivate mutating func take(
        _ taker: CheckedContinuation<CameraEvent?, Never>
    ) -> (event: CameraEvent?, isReady: Bool, wakesGiver: Bool) {
        if !pending.isEmpty {
            defer { isGiverWaiting = false }
            return (pending.removeFirst(), true, isGiverWaiting)
        }
        if isClosed { return (nil, true, false) }
        precondition(self.taker == nil, "one task takes a camera's events")
        self.taker = taker
        return (nil, false, false)
    }
}

extension CameraEvent {
    fileprivate var isFrame: Bool {
        if case .frame = self { true } else { false }
    }
}
