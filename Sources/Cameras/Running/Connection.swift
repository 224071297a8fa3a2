/// What is remembered of a source from one opening to the next.
struct Connection {
    /// Pictures the source gave so far.
    var count = 0

    private let settings: CameraSettings
    private var pause: Duration
    private var wasLost = false

    /// Before the first opening.
    init(_ settings: CameraSettings) {
        self.settings = settings
        pause = settings.firstRetry
    }

    /// A picture came: the next failure is a first one.
    mutating func succeeded() {
        pause = settings.firstRetry
    }

    /// The pause after a failure; the next will be twice as long, up to the longest.
    mutating func failed() -> Duration {
        wasLost = true
        defer { pause = min(pause * 2, settings.longestRetry) }
        return min(pause, settings.longestRetry)
    }

    /// The frame with its number among all the source gave.
    mutating func numbered(_ frame: CameraFrame) -> CameraFrame {
        defer { count += 1 }
        return CameraFrame(gray: frame.gray, number: count, name: frame.name)
    }

    /// Files in a folder that was away are new, whatever was asked for at the start.
    func adjusted(_ settings: CameraSettings) -> CameraSettings {
        var settings = settings
        if wasLost { settings.passesOverUntil = nil }
        return settings
    }
}
