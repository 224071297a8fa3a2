/// What `ffmpeg` must be told about a picture beforehand.
enum PictureNature {
    /// Nothing.
    case plain
    /// What is see-through must be laid on white paper; `ffmpeg` alone would make it black, as the modules are.
    case transparent
    /// An SVG drawing: transparent, and drawn large enough for small modules.
    case drawing
    /// A Netpbm arbitrary map, which `ffmpeg` reads but does not recognise.
    case arbitraryMap
    /// Targa has no magic number to be known by; only the file's name says what it is.
    case targa

    /// Judges by a file's first bytes and its name; a picture that only may be transparent counts as such.
    init(beginning: [UInt8], path: String) {
        let text = beginning.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        if beginning.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            let hasAlpha = beginning.count > 25 && [3, 4, 6].contains(beginning[25])  // colour type of IHDR
            self = hasAlpha ? .transparent : .plain
        } else if beginning.starts(with: "GIF8".utf8) || beginning.dropFirst(8).starts(with: "WEBPVP8X".utf8)
            || beginning.dropFirst(8).starts(with: "WEBPVP8L".utf8)
        {
            self = .transparent
        } else if text.first == UInt8(ascii: "<") {
            self = .drawing
        } else if beginning.starts(with: "P7\n".utf8) {
            self = .arbitraryMap
        } else if path.lowercased().hasSuffix(".tga") {
            self = .targa
        } else {
            self = .plain
        }
    }
}
