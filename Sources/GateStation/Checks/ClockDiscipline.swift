import CLinux

/// What the kernel knows about its clock.
enum ClockDiscipline {
    /// Whether something keeps the clock: the kernel counts it as unsynchronised otherwise.
    ///
    /// - Guarantee: reads, never sets. True proves that a time server was heard of within hours, not that it was right.
    /// - Source: adjtimex(2), `TIME_ERROR`.
    static var isSynchronised: Bool {
        var state = [UInt8](repeating: 0, count: size)
        let code = state.withUnsafeMutableBytes { adjtimex($0.baseAddress) }
        return code >= 0 && code != notSynchronised
    }

    private static let size = 208
    /// `TIME_ERROR` of `<sys/timex.h>`.
    private static let notSynchronised: Int32 = 5
}
