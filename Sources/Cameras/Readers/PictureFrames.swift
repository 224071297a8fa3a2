import QRSymbols

/// The pictures of one file: one of a still picture, all of a film.
///
/// - Shape: a still picture's frame is named by the path as typed, a film's `path#0`, `path#1`, ….
/// - Guarantee: none is left out; the next is read when it is asked for. Nothing but this file is opened, whatever
///   it refers to. Not for several threads at once; asking blocks the thread.
public final class PictureFrames {
    private let path: String
    private let file: PictureFile
    private let reader: any FrameReader
    private var isFilm: Bool
    private var count = 0
    private var isOver = false
    private var ahead: Result<GrayFrame?, CameraError>?

    /// Opens the file and begins reading.
    ///
    /// - Throws: ``CameraError``; what only the bytes tell is thrown by ``next()``.
    public convenience init(
        _ path: String, settings: CameraSettings = CameraSettings()
    ) throws(CameraError) {
        try self.init(path, settings: settings, stop: StopSignal())
    }

    /// The same, for somebody who may stop it.
    init(_ path: String, settings: CameraSettings, stop: StopSignal) throws(CameraError) {
        let file = try PictureFile(path)
        let number = file.descriptor.number
        if file.isFrameStream {
            reader = StreamReader(name: path, descriptor: number, patience: settings.patience, stop: stop)
        } else {
            let child = try FFmpeg(settings, for: path).start(onFile: file)
            reader = ChildReader(
                name: path, child: child, isLive: false, patience: settings.patience, stop: stop)
        }
        isFilm = file.isFilm
        self.path = path
        self.file = file
    }

    /// The next picture; nil after the last.
    ///
    /// - Throws: ``CameraError``; afterwards there is no further picture.
    public func next() throws(CameraError) -> CameraFrame? {
        let taken = ahead ?? read()
        ahead = nil
        guard let gray = try taken.get() else { return nil }
        if count == 0, !isFilm {
            let second = read()
            if case .success(.some) = second { isFilm = true }
            ahead = second
        }
        defer { count += 1 }
        return CameraFrame(gray: gray, number: count, name: isFilm ? "\(path)#\(count)" : path)
    }

    private func read() -> Result<GrayFrame?, CameraError> {
        guard !isOver else { return .success(nil) }
        do {
            let gray = try reader.next()
            isOver = gray == nil
            return .success(gray)
        } catch {
            isOver = true
            return .failure(error)
        }
    }
}

/// Begins reading a picture or a film: one frame named `path`, or every frame, `path#0`, `path#1`, ….
///
/// - Throws: ``CameraError`` when the file cannot be opened or `ffmpeg` is missing.
public func pictureFrames(
    _ path: String, settings: CameraSettings = CameraSettings()
) throws(CameraError) -> PictureFrames {
    try PictureFrames(path, settings: settings)
}
