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
    /// Whether files that lie in a folder when it is opened are passed over; else they are read first.
    public var skipsExistingFiles: Bool

    /// Settings for a gate; tests shorten the times.
    public init(
        searchPath: String? = nil, patience: Duration = .seconds(10),
        firstRetry: Duration = .milliseconds(500),
        longestRetry: Duration = .seconds(30), settling: Duration = .milliseconds(500),
        skipsExistingFiles: Bool = false
    ) {
        self.searchPath = searchPath
        self.patience = patience
        self.firstRetry = firstRetry
        self.longestRetry = longestRetry
        self.settling = settling
        self.skipsExistingFiles = skipsExistingFiles
    }
}
