/// How long to wait for pictures, and where `ffmpeg` is looked for.
public struct CameraSettings: Sendable {
    /// The most pixels of one picture, whatever its source: 50 megapixels.
    public static let largestPicture = 50_000_000

    /// Folders parted by colons in which `ffmpeg` is looked for; nil: the variable `PATH`.
    public var searchPath: String?
    /// The longest time without a picture from an opened file, camera or address.
    public var patience: Duration
    /// The pause before a lost camera is opened again; each failure in a row doubles it.
    public var firstRetry: Duration
    /// The longest such pause.
    public var longestRetry: Duration
    /// How long a file in a folder must rest where the system cannot tell whether somebody is writing it.
    public var settling: Duration
    /// Files that came to lie in a folder no later than this, counted from 1970 UTC, are passed over; nil: they are read first.
    ///
    /// A gate names the time of its last record: what it has read before it was started again is not read twice.
    public var passesOverUntil: Duration?

    /// Settings for a gate; tests shorten the times.
    public init(
        searchPath: String? = nil, patience: Duration = .seconds(10),
        firstRetry: Duration = .milliseconds(500),
        longestRetry: Duration = .seconds(30), settling: Duration = .milliseconds(500),
        passesOverUntil: Duration? = nil
    ) {
        self.searchPath = searchPath
        self.patience = patience
        self.firstRetry = firstRetry
        self.longestRetry = longestRetry
        self.settling = settling
        self.passesOverUntil = passesOverUntil
    }
}
