import CLinux
import Foundation
import Glibc

/// What the kernel knows about its clock.
enum ClockDiscipline {
    /// Whether something keeps the clock: the kernel counts it as unsynchronised otherwise.
    ///
    /// - Guarantee: reads, never sets. True proves that a time server was heard of within hours, not that it was right.
    /// - Source: adjtimex(2), `TIME_ERROR`.
    static var isSynchronised: Bool {
        var state = timex()
        let code = adjtimex(&state)
        return code >= 0 && code != TIME_ERROR
    }
}
