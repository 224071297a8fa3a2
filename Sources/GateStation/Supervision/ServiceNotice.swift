/// What a service manager is told.
package enum ServiceNotice: Hashable, Sendable {
    /// The station works: every gate is open for showings.
    case ready
    /// It ends.
    case stopping
    /// It is alive.
    case alive
    /// How it is, in words: one line.
    case status(String)

    var line: String {
        switch self {
        case .ready: "READY=1"
        case .stopping: "STOPPING=1"
        case .alive: "WATCHDOG=1"
        // A line break would begin another notice.
        case .status(let words): "STATUS=" + words.split(whereSeparator: \.isNewline).joined(separator: "; ")
        }
    }
}
