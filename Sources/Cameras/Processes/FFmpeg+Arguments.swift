/// What `ffmpeg` is told. `Docs/Decisions/0005-camera-confinement.md` says what each limit is for.
extension FFmpeg {
    /// Before any input: no keyboard, errors only, no single allocation over 512 MiB.
    static let common = ["-nostdin", "-hide_banner", "-loglevel", "error", "-max_alloc", "536870912"]

    /// Grey pictures with their own headers, each as soon as it is there, none invented and none left out.
    static let output = [
        "-map", "0:v:0", "-fps_mode", "passthrough", "-f", "image2pipe", "-c:v", "pgm", "-pix_fmt", "gray",
        "-flush_packets", "1", "pipe:1",
    ]

    /// Nothing held back: no buffer, no decoding several pictures at a time, a second at most to look at a stream.
    private static let soon = ["-fflags", "nobuffer", "-flags", "low_delay", "-analyzeduration", "1000000"]

    /// Lays the picture on white: the negative on black is what multiplying with the opacity gives.
    private static let onWhite = [
        "-vf", "format=gbrap,negate=components=r+g+b,premultiply=inplace=1,negate=components=r+g+b",
    ]

    /// The file by its descriptor: its name, and what else lies beside it, never reach `ffmpeg`.
    static func fileInput(_ nature: PictureNature) -> [String] {
        let input = ["-i", "file:/proc/self/fd/\(ChildProcess.givenFile)"]
        let usual = limits(protocols: ["file"], demuxers: stillDemuxers + filmDemuxers)
        switch nature {
        case .plain:
            return usual + input
        case .transparent:
            return usual + input + onWhite
        case .drawing:
            // The side every drawing is given, whatever paper size it asks for.
            let size = [
                "-f", "svg_pipe", "-c:v", "librsvg", "-width", "1600", "-height", "1600", "-keep_ar", "1",
            ]
            return limits(protocols: ["file"], demuxers: ["svg_pipe"]) + size + input + onWhite
        case .arbitraryMap:
            return usual + ["-f", "pam_pipe"] + input
        case .targa:
            let format = ["-f", "image2", "-pattern_type", "none", "-c:v", "targa"]
            return limits(protocols: ["file"], demuxers: ["image2"]) + format + input + onWhite
        }
    }

    /// A V4L2 camera, at 720p where it can; the driver takes what is nearest otherwise.
    static func deviceInput(_ path: String) -> [String] {
        limits(protocols: ["file"], demuxers: ["video4linux2"])
            + soon + ["-f", "v4l2", "-video_size", "1280x720", "-i", path]
    }

    /// A network camera: only the protocols of its own scheme, no playlist of its that could name another address.
    ///
    /// The address, which may hold a password, is not among the arguments: it stands in the script that `ffmpeg`
    /// finds as the file it was given.
    static func addressInput(_ address: CameraAddress) -> [String] {
        limits(protocols: protocols(of: address) + ["pipe"], demuxers: demuxers(of: address) + ["concat"])
            + soon + ["-f", "concat", "-safe", "0", "-i", addressScriptName]
    }

    /// What `ffmpeg` calls the script of an address.
    static let addressScriptName = "pipe:\(ChildProcess.givenFile)"

    /// A script of one entry: the address, and what may be opened because of it, which is no further script.
    static func addressScript(_ address: CameraAddress, patience: Duration) -> String {
        let limit = String(max(1, Int(patience / .microseconds(1))))
        let isStream = address.scheme.hasPrefix("rtsp")
        let timing = isStream ? [("rtsp_transport", "tcp"), ("timeout", limit)] : [("rw_timeout", limit)]
        let options =
            [
                ("protocol_whitelist", protocols(of: address).joined(separator: ",")),
                ("format_whitelist", demuxers(of: address).joined(separator: ",")),
                ("max_streams", "16"), ("fflags", "nobuffer"), ("analyzeduration", "1000000"),
            ] + timing
        let lines = options.map { "option \($0.0) \($0.1)" }
        let quoted = address.full.replacing("'", with: "'\\''")
        return (["ffconcat version 1.0", "file '\(quoted)'"] + lines).joined(separator: "\n") + "\n"
    }

    private static func demuxers(of address: CameraAddress) -> [String] {
        address.scheme.hasPrefix("rtsp") ? ["rtsp"] : stillDemuxers + filmDemuxers + ["mpjpeg"]
    }

    private static func protocols(of address: CameraAddress) -> [String] {
        switch address.scheme {
        case "rtsp": ["rtsp", "tcp"]
        case "rtsps": ["rtsp", "rtsps", "tls", "tcp"]
        case "https": ["https", "tls", "tcp"]
        default: ["http", "tcp"]
        }
    }

    private static func limits(protocols: [String], demuxers: [String]) -> [String] {
        [
            "-protocol_whitelist", protocols.joined(separator: ","),
            "-format_whitelist", demuxers.joined(separator: ","),
            "-max_pixels", String(CameraSettings.largestPicture),
        ]
    }
}
