import Synchronization

@testable import GateStation

/// What a code reader told.
final class ReaderLog: Sendable {
    private let events = Mutex<[CodeReaderEvent]>([])
    private let listener = Mutex<Task<Void, Never>?>(nil)

    init(_ settings: CodeReaderSettings) {
        let reader = CodeReader(settings, firstRetry: .milliseconds(20), longestRetry: .milliseconds(50))
        let task = Task { [weak self] in
            for await event in reader.events() { self?.events.withLock { $0.append(event) } }
        }
        listener.withLock { $0 = task }
    }

    deinit { listener.withLock { $0?.cancel() } }

    var all: [CodeReaderEvent] { events.withLock { $0 } }

    var texts: [String] {
        all.compactMap { if case .text(let text) = $0 { String(decoding: text, as: UTF8.self) } else { nil } }
    }

    var connections: Int { all.count { $0 == .connected } }

    var troubles: [DeviceError] {
        all.compactMap { if case .trouble(let error, _) = $0 { error } else { nil } }
    }
}
