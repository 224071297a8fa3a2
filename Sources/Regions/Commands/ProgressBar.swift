import Foundation
public import Passes
import Synchronization

/// A bar on standard error for work that takes over two seconds; nothing where nobody looks.
public final class ProgressBar: Sendable {
    private let label: Phrase
    private let start = ContinuousClock.now
    private let isShown = isatty(STDERR_FILENO) == 1
    private let last = Mutex(ContinuousClock.now)

    /// Names the work.
    public init(label: Phrase) { self.label = label }

    /// Shows how far it is; draws at most ten times a second, and only once two seconds have passed.
    public func show(_ done: Int, of all: Int) {
        let now = ContinuousClock.now
        guard isShown, all > 0, now - start > .seconds(2) else { return }
        let isDue = last.withLock { last in
            guard done == all || now - last > .milliseconds(100) else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let filled = 30 * done / all
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
        let line = "\r\(label.text(in: .ofEnvironment())) [\(bar)] \(done)/\(all)" + (done == all ? "\n" : "")
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }
}
