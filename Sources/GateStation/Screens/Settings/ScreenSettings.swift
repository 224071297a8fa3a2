package import Passes

/// What a gate's settings file says about its screens.
///
/// - Guarantee: paths are complete.
/// - Source: `Docs/Settings.md`, *A gate's screens*.
package struct ScreenSettings: Hashable, Sendable {
    /// The address to listen on: an IP address or `localhost`.
    package var host = "127.0.0.1"
    /// The port; 0 lets the system choose one.
    package var port = 8701
    /// Names, beside addresses, by which browsers reach the station.
    package var names: [String] = []
    /// Whether somebody of the staff stands here: a refusal then stays until the next showing.
    package var isStaffed = false
    /// How long a free-standing gate shows a refusal.
    package var refusalStays: Duration = .seconds(7)
    /// Loudness, 0 … 100.
    package var volume = 70
    /// The languages on the screen, in this order.
    package var languages: [Language] = [.zh, .en]
    /// The file with the hash of the staff's PIN; nil: no staff view.
    package var pinFile: String?
    /// How long frames stay in memory for staff to look at.
    package var thumbnailsStay: Duration = .seconds(600)
    /// How long staff who do nothing stay unlocked.
    package var sessionStays: Duration = .seconds(1800)

    package init() {}
}
