/// Why a turnstile, a reader or an alarm input does not do what it should.
///
/// - Shape: every case begins with the device as staff know it: a path, a program, an address without password.
package enum DeviceError: Error, Hashable, Sendable {
    /// There is nothing at this path.
    case noSuchDevice(String)
    /// It is there but cannot be opened, read or written; `code` is the system's `errno`.
    case unusable(String, code: Int32)
    /// It was unplugged, or closed from the other side.
    case gone(String)
    /// A program that must do it is not installed.
    case programMissing(String)
    /// The system would not start a program; `code` is its `errno`.
    case couldNotStart(String, code: Int32)
    /// A program ended by itself and should not have, or said that it failed; the detail is for engineers.
    case programFailed(String, status: Int32, detail: String)
    /// No answer came for this long.
    case tooSlow(String, after: Duration)
    /// A machine at an address cannot be talked to; the detail is for engineers.
    case unreachable(String, detail: String)
    /// A machine at an address said no, with this HTTP status.
    case refused(String, status: Int)
    /// A reader sent more than a line may hold; the line was dropped.
    case lineTooLong(String)
}
