/// How a turnstile is, for the lamp.
package enum TurnstileStanding: Hashable, Sendable {
    /// It does what it is told.
    case well
    /// It opens, but nothing tells who walked through.
    case blind(DeviceError)
    /// It cannot be opened; it is tried again after a pause.
    case away(DeviceError, retryIn: Duration)
}
