/// Where pictures come from.
///
/// - Guarantee: files, folders and standard input lose no picture: they are read when the last one was taken.
///   A device and an address are live: whoever is slow gets the newest picture, the ones between are dropped.
/// - Source: `Docs/Decisions/0004-camera-sources.md`.
public enum FrameSource: Hashable, Sendable {
    /// A picture or a film, of any format `ffmpeg` knows.
    case file(String)
    /// A folder that pictures are dropped into.
    case folder(String)
    /// Netpbm P5 pictures back to back, or Y4M, on standard input.
    case standardInput
    /// A V4L2 camera, `/dev/video0`.
    case device(String)
    /// A network camera: `rtsp`, `rtsps`, `http` or `https`.
    case address(String)

    /// The source as the user named it; `-` is standard input.
    ///
    /// - Guarantee: an address is without the user and password it may carry.
    public var name: String {
        switch self {
        case .file(let path), .folder(let path), .device(let path): path
        case .standardInput: "-"
        case .address(let address): CameraAddress(address)?.shown ?? "?"
        }
    }

    /// Whether old pictures are worthless: dropped for newer ones, and the source opened again when it is lost.
    var isLive: Bool {
        switch self {
        case .device, .address: true
        case .file, .folder, .standardInput: false
        }
    }
}
