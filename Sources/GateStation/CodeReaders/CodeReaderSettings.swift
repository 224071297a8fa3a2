/// A barcode reader beside the cameras.
///
/// - Source: `Docs/Settings.md`, *A gate*, sources.
public struct CodeReaderSettings: Hashable, Sendable {
    /// How it is connected.
    public enum Connection: Hashable, Sendable {
        /// A serial line, or USB that behaves as one.
        case serial(SerialSettings)
        /// A reader that types as a keyboard does: its path below `/dev/input`.
        case wedge(String)
    }

    /// How it is connected.
    public var connection: Connection
    /// What it sends before each code, by its own settings.
    public var prefix: String
    /// What it sends after each code, before the end of the line.
    public var suffix: String

    /// Names a reader.
    public init(_ connection: Connection, prefix: String = "", suffix: String = "") {
        self.connection = connection
        self.prefix = prefix
        self.suffix = suffix
    }

    /// The reader as the user named it.
    public var name: String {
        switch connection {
        case .serial(let line): line.device
        case .wedge(let path): path
        }
    }
}
