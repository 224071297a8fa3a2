import Glibc

/// Wakes up when something happens in a folder; what it was is found by looking.
final class FolderWatch {
    private let inotify: Descriptor
    private let isWatching: Bool

    /// Watches a folder; where the system cannot, ``wait(isAwaiting:unless:)`` just waits a short time.
    init(folder: String) {
        inotify = Descriptor(owning: inotify_init1(O_CLOEXEC | O_NONBLOCK))
        let kinds = IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
        isWatching = inotify_add_watch(inotify.number, folder, UInt32(kinds)) >= 0
    }

    /// Waits until it is worth looking again; false when stopped.
    ///
    /// Files can come without a word (a network file system, a queue that ran over): it never waits longer than
    /// a second.
    func wait(isAwaiting: Bool, unless stop: StopSignal) -> Bool {
        let longest: Duration = isAwaiting ? .milliseconds(50) : isWatching ? .seconds(1) : .milliseconds(100)
        let descriptors = isWatching ? [inotify.number] : []
        let readiness = Readiness.wait(for: descriptors, until: .now + longest, unless: stop)
        if case .ready = readiness { _ = ByteReading.read(inotify.number, atMost: 65_536) }
        return readiness != .stopped
    }
}
