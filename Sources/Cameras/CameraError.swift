/// Why there is no picture: what a program tells people in its own words.
///
/// - Shape: every case begins with the source as the user named it (path, address, `-`).
public enum CameraError: Error, Equatable, Sendable {
    /// The program `ffmpeg` is nowhere in the search path.
    case ffmpegMissing(String)
    /// There is no such file.
    case noSuchFile(String)
    /// There is no such folder to watch.
    case noSuchFolder(String)
    /// There is no camera at this path.
    case noSuchDevice(String)
    /// It is there but cannot be opened or read; `code` is the system's `errno`.
    case unreadable(String, code: Int32)
    /// It can be read but is no picture and no film; the detail is for engineers.
    case notAPicture(String, detail: String)
    /// A picture of no pixels, or a file of no bytes.
    case emptyPicture(String)
    /// More pixels than ``CameraSettings/largestPicture``, or a side no reader takes.
    case tooLarge(String, width: Int, height: Int)
    /// The stream ended in the middle of a picture.
    case cutShort(String)
    /// An address that is not `rtsp`, `rtsps`, `http` or `https` with a host.
    case badAddress(String)
    /// The camera was not there, or went away; the detail is for engineers.
    case cameraGone(String, detail: String)
    /// No picture came for this long.
    case timedOut(String, after: Duration)
    /// The system would not start `ffmpeg`; `code` is its `errno`.
    case couldNotStart(String, code: Int32)
}

extension CameraError {
    /// Names the source of what is wrong with a stream's bytes.
    init(_ fault: FrameFault, in source: String) {
        switch fault {
        case .malformed(let detail): self = .notAPicture(source, detail: detail)
        case .noPixels: self = .emptyPicture(source)
        case .tooLarge(let width, let height): self = .tooLarge(source, width: width, height: height)
        case .cutShort: self = .cutShort(source)
        }
    }
}
