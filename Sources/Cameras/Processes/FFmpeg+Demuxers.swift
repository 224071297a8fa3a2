/// The formats we let `ffmpeg` open: those whose pictures are in the file itself. Playlists (hls, dash, concat, imf,
/// sdp and others), picture sequences (image2) and devices are not among them.
extension FFmpeg {
    /// Still pictures, each known by its first bytes.
    static let stillDemuxers =
        [
            "bmp", "cri", "dds", "dpx", "exr", "gem", "gif", "j2k", "jpeg", "jpegls", "jpegxl", "pam", "pbm",
            "pcx",
            "pfm", "pgm", "pgmyuv", "pgx", "phm", "photocd", "pictor", "png", "ppm", "psd", "qdraw", "qoi",
            "sgi",
            "sunrast", "svg", "tiff", "vbn", "webp", "xbm", "xpm", "xwd",
        ].map { $0 + "_pipe" } + ["ico", "fits", "hdr_pipe"]

    /// Films.
    static let filmDemuxers = [
        "mov", "matroska", "avi", "mpegts", "mpeg", "mpegvideo", "mjpeg", "flv", "live_flv", "asf", "ogg",
        "nut",
        "ivf", "obu", "av1", "h264", "hevc", "m4v", "h263", "gif", "apng", "dv", "mxf", "yuv4mpegpipe", "rm",
        "swf",
    ]
}
