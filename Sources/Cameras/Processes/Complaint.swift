/// The last things `ffmpeg` said before it gave up.
struct Complaint {
    private static let longest = 8_192
    private var bytes: [UInt8] = []
    /// An address as `ffmpeg` got it, with its password, and as people may see it.
    private let address: CameraAddress?

    /// Hears about a file, a device, or an address.
    init(about address: CameraAddress? = nil) { self.address = address }

    /// Keeps the newest of what is said, at most 8 KiB.
    mutating func hear(_ more: [UInt8]) {
        bytes += more
        if bytes.count > Self.longest { bytes.removeFirst(bytes.count - Self.longest) }
    }

    /// What it means for the source.
    ///
    /// - Shape: `isLive` makes a failure nobody knows better a lost camera, else it is no picture.
    func error(for source: String, isLive: Bool) -> CameraError {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        if let size = lines.lazy.compactMap(Self.refusedSize).first {
            guard size.width > 0, size.height > 0 else { return .emptyPicture(source) }
            return .tooLarge(source, width: size.width, height: size.height)
        }
        var detail = Self.printable(lines.last ?? "no picture and no complaint")
        if let address, !address.credentials.isEmpty {
            detail = detail.replacing(address.credentials, with: "")
        }
        return isLive ? .cameraGone(source, detail: detail) : .notAPicture(source, detail: detail)
    }

    /// `Picture size 10000x10000 exceeds …` or `Picture size 0x5 is invalid`.
    private static func refusedSize(_ line: Substring) -> (width: Int, height: Int)? {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "size"), at > 0, words[at - 1] == "Picture" else { return nil }
        guard words.count > at + 2, words[at + 2] == "exceeds" || words[at + 2] == "is" else { return nil }
        let sides = words[at + 1].split(separator: "x").compactMap { Int($0) }
        return sides.count == 2 ? (sides[0], sides[1]) : nil
    }

    /// Without control characters and without the name of what we gave, at most 200 characters.
    private static func printable(_ line: Substring) -> String {
        let visible = line.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        let text = String(String.UnicodeScalarView(visible))
        let names = ["file:/proc/self/fd/\(ChildProcess.givenFile): ", FFmpeg.addressScriptName + ": "]
        let given = names.first { text.hasPrefix($0) } ?? ""
        return String(text.dropFirst(given.count).prefix(200))
    }
}
