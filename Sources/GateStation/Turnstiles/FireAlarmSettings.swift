/// What says that there is a fire alarm.
///
/// - Source: `Docs/Settings.md`, *A fire alarm*.
public enum FireAlarmSettings: Hashable, Sendable {
    /// A GPIO line that is on while there is alarm.
    case gpio(GPIOLine)
    /// A file that begins with `1` while there is alarm and with `0` while there is none.
    case file(String)
    /// A program, by its whole path, with arguments: it prints a line, `1` or `0`, whenever that changes.
    case program([String])
}
