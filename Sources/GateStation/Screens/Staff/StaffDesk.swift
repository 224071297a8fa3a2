import Passes
import QRSymbols
import Regions

/// The staff view's own part of a station: its lock, who is in, and the gates it speaks to.
struct StaffDesk: Sendable {
    /// Tries PINs.
    let lock: PINLock
    /// Who has unlocked it.
    let sessions: StaffSessions
    /// The gates by id.
    let lanes: [Code: any LaneControl]
    /// The newest pictures by gate.
    let viewfinders: [Code: Viewfinder]
    /// The region whose pass numbers are entered.
    let region: RegionID

    /// The name of the session's cookie.
    static let cookie = "staff"
}
