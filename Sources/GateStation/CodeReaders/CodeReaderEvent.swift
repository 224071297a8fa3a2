/// What happens at a code reader, in order.
package enum CodeReaderEvent: Hashable, Sendable {
    /// It was opened and waits for codes.
    case connected
    /// It read a code.
    case text([UInt8])
    /// It was lost, or cannot be opened; `retryIn` says when it is tried again. Without, one code was lost and nothing more.
    case trouble(DeviceError, retryIn: Duration?)
}
