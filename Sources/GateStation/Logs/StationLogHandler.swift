package import Logging
import Passes
import Regions

/// Writes log lines to standard error: with the priorities that journald reads, in words, or as JSON.
///
/// - Shape: one line a message. For journald `<6>` before it; metadata as `key=value` after it. As JSON an object with `time`, `level`,
///   `message` and the metadata.
/// - Guarantee: a message is one line whatever is in it.
/// - Source: sd-daemon(3).
package struct StationLogHandler: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var logLevel: Logger.Level = .info
    private let form: Form
    private let write: @Sendable (String) -> Void

    /// How a line is written.
    package enum Form: Sendable {
        /// Words for people at a terminal.
        case words
        /// Words with a priority, for journald.
        case journal
        /// JSON for programs.
        case json

        /// JSON when asked for, else what the environment's standard error is connected to.
        package init(isJSON: Bool, environment: [String: String]) {
            self = isJSON ? .json : environment["JOURNAL_STREAM"] == nil ? .words : .journal
        }
    }

    package init(
        _ form: Form, write: @escaping @Sendable (String) -> Void = { StandardOutput.diagnose($0) }
    ) {
        self.form = form
        self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        switch form {
        case .json:
            var line: [String: JSONValue] = [:]
            for (key, value) in all { line[key] = .string("\(value)") }
            line["time"] = .string(Moment.now().rfc3339)
            line["level"] = .string(event.level.rawValue)
            line["message"] = .string("\(event.message)")
            write(JSONValue.object(line).line)
        case .words, .journal:
            let extras = all.map { " \($0.key)=\(Self.quoted("\($0.value)"))" }.joined()
            let words = "\(event.message)".split(whereSeparator: \.isNewline).joined(separator: "; ")
            write((form == .journal ? "<\(event.level.priority)>" : "") + words + extras)
        }
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "\"" }
        return isPlain ? text : JSONValue.string(text).line
    }
}

extension Logger.Level {
    /// The priority that syslog and journald know.
    fileprivate var priority: Int {
        switch self {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
