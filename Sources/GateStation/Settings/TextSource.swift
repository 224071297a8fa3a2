/// Where texts of symbols come from that a barcode reader has read by itself.
///
/// - Source: `Docs/Settings.md`, *Sources*.
public enum TextSource: Hashable, Sendable {
    /// A reader on a serial line, with its speed in baud.
    case serial(String, baud: Int)
    /// A reader that types like a keyboard: its input device.
    case keyboard(String)

    /// The source as the user named it.
    public var name: String {
        switch self {
        case .serial(let path, _), .keyboard(let path): path
        }
    }
}
