import Glibc
import QRSymbols

/// An opened file, before anybody looked for a picture in it.
struct PictureFile: ~Copyable {
    /// The path as typed.
    let path: String
    /// The file, open for reading.
    let descriptor: Descriptor
    /// Up to 64 bytes of its beginning.
    let beginning: [UInt8]

    /// Opens a file that has bytes.
    ///
    /// - Throws: ``CameraError/noSuchFile(_:)``, ``CameraError/unreadable(_:code:)``,
    ///   ``CameraError/emptyPicture(_:)`` without a byte, ``CameraError/notAPicture(_:detail:)`` if it is no file.
    init(_ path: String) throws(CameraError) {
        // Not blocking: a named pipe without a writer would hold us for ever.
        let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard number >= 0 else {
            let code = errno
            if code == ENOENT || code == ENOTDIR { throw .noSuchFile(path) }
            throw .unreadable(path, code: code)
        }
        let descriptor = Descriptor(owning: number)
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .unreadable(path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .notAPicture(path, detail: "not a regular file")
        }
        guard status.st_size > 0 else { throw .emptyPicture(path) }
        var code: Int32 = 0
        let beginning = [UInt8](unsafeUninitializedCapacity: 64) { buffer, filled in
            let count = pread(number, buffer.baseAddress, 64, 0)
            code = count < 0 ? errno : 0
            filled = max(0, count)
        }
        guard code == 0 else { throw .unreadable(path, code: code) }
        self.path = path
        self.descriptor = descriptor
        self.beginning = beginning
    }

    /// Whether the first bytes are those of a film, which numbers its pictures even if there is but one.
    var isFilm: Bool {
        let marks: [(offset: Int, bytes: [UInt8])] = [
            (4, Array("ftyp".utf8)), (0, [0x1A, 0x45, 0xDF, 0xA3]), (8, Array("AVI ".utf8)),
            (0, Array("FLV".utf8)), (0, Array("OggS".utf8)), (0, Array("YUV4MPEG2".utf8)),
            (0, [0, 0, 1, 0xBA]),
            (0, Array("DKIF".utf8)),
        ]
        return marks.contains { beginning.dropFirst($0.offset).starts(with: $0.bytes) }
    }

    /// What must be known to have it decoded.
    var nature: PictureNature { PictureNature(beginning: beginning, path: path) }

    /// Whether we read it ourselves.
    var isFrameStream: Bool { FrameStreamParser.reads(beginning) }
}
