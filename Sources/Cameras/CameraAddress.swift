/// An address of a network camera, taken apart no further than safety asks.
struct CameraAddress {
    /// `rtsp`, `rtsps`, `http` or `https`.
    let scheme: String
    /// The address as `ffmpeg` gets it.
    let full: String
    /// The address as people and logs get it: without user and password.
    let shown: String

    /// `user:password@`, or nothing.
    let credentials: String

    /// Nil unless it is printable ASCII, of a known scheme and has a host.
    init?(_ text: String) {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), text.utf8.count <= 2_048 else {
            return nil
        }
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let scheme = text[..<colon].lowercased()
        guard ["rtsp", "rtsps", "http", "https"].contains(scheme) else { return nil }
        guard text[colon...].hasPrefix("://") else { return nil }
        let rest = text[text.index(colon, offsetBy: 3)...]
        let authority = rest.prefix { !"/?#".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        guard let first = host.first, first != ":" else { return nil }
        self.scheme = scheme
        credentials = String(authority.dropLast(host.count))
        full = scheme + "://" + rest
        shown = scheme + "://" + host + rest.dropFirst(authority.count)
    }
}
