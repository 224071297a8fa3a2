import Passes

/// Why a gate cannot do what staff ask.
package enum LaneRefusal: Error, Hashable, Sendable {
    /// This gate cannot do it at all.
    case notHere
    /// It was taken back, confirmed or declined before, or is too long ago.
    case tooLate
    /// Nobody knows such a pass.
    case noSuchPass
}
