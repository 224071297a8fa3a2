/// What `ffmpeg` is told. `Docs/Decisions/camera-confinement.md` says what each limit is for.
extension FFmpeg {
    /// Before any input: no keyboard, errors only, no single allocation over 512 MiB.
    static let common = ["-nostdin", "-hide_banner", "-loglevel", "error", "-max_alloc", "536870912"]

    /// Grey pictures with their own headers, each as soon as it is there, none invented and none left out.
    static let output = [
        "-map", "0:v:0", "-fps_mode", "passthrough", "-f", "image2pipe", "-c:v", "pgm", "-pix_fmt", "gray",
        "-flush_packets", "1", "pipe:1",
    ]

    /// The file by its descriptor: its name, and what else lies beside it, never reach `ffmpeg`.
    static func fileInput(extension suffix: String) -> [String] {
        // Targa has no magic number to be known by; only its name says what it is.
        let format =
            suffix.lowercased() == "tga" ? ["-f", "image2", "-pattern_type", "none", "-c:v", "targa"] : []
        let demuxers = format.isEmpty ? stillDemuxers + filmDemuxers : ["image2"]
        return limits(protocols: ["file"], demuxers: demuxers) + format
            + ["-i", "file:/proc/self/fd/\(ChildProcess.givenFile)"]
    }

    /// A V4L2 camera, at 720p where it can; the driver takes what is nearest otherwise.
    static func deviceInput(_ path: String) -> [String] {
        limits(protocols: ["file"], demuxers: ["video4linux2"])
            + ["-fflags", "nobuffer", "-f", "v4l2", "-video_size", "1280x720", "-i", path]
    }

    /// A network camera: only the protocols of its own scheme, no playlist that could name another address.
    static func addressInput(_ address: CameraAddress, patience: Duration) -> [String] {
        let patience = String(Int(patience / .microseconds(1)))
        let transport: [String] =
            switch address.scheme {
            case "rtsp", "rtsps": ["-rtsp_transport", "tcp", "-timeout", patience]
            default: ["-rw_timeout", patience]
            }
        let protocols: [String] =
            switch address.scheme {
            case "rtsp": ["rtsp", "tcp"]
            case "rtsps": ["rtsp", "rtsps", "tls", "tcp"]
            case "https": ["https", "tls", "tcp"]
            default: ["http", "tcp"]
            }
        let demuxers = address.scheme.hasPrefix("rtsp") ? ["rtsp"] : stillDemuxers + filmDemuxers + ["mpjpeg"]
        return limits(protocols: protocols, demuxers: demuxers)
            + ["-fflags", "nobuffer", "-flags", "low_delay"] + transport + ["-i", address.full]
    }

    private static func limits(protocols: [String], demuxers: [String]) -> [String] {
        [
            "-protocol_whitelist", protocols.joined(separator: ","),
            "-format_whitelist", demuxers.joined(separator: ","),
            "-max_pixels", String(CameraSettings.largestPicture),
        ]
    }
}
