import Glibc

/// The program that reads every picture, film and camera for us.
struct FFmpeg {
    /// Where it is.
    let program: String

    /// Finds it, to read a source.
    ///
    /// - Throws: ``CameraError/ffmpegMissing(_:)``.
    init(_ settings: CameraSettings, for source: String) throws(CameraError) {
        let variable = getenv("PATH").map { String(cString: $0) }
        let folders = (settings.searchPath ?? variable ?? "").split(separator: ":")
        // Only absolute folders: the current one must not decide which program runs.
        let candidates = folders.filter { $0.hasPrefix("/") }.map { "\($0)/ffmpeg" }
        guard let program = candidates.first(where: { access($0, X_OK) == 0 && !Self.isFolder($0) }) else {
            throw .ffmpegMissing(source)
        }
        self.program = program
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Starts it on a file that is open already.
    func start(onFile file: borrowing PictureFile) throws(CameraError) -> ChildProcess {
        try start(Self.fileInput(file.nature), file.descriptor.number, file.path)
    }

    /// Starts it on a camera.
    func start(onDevice path: String) throws(CameraError) -> ChildProcess {
        try start(Self.deviceInput(path), nil, path)
    }

    /// Starts it on a network camera.
    func start(onAddress address: CameraAddress, patience: Duration) throws(CameraError) -> ChildProcess {
        try start(Self.addressInput(address, patience: patience), nil, address.shown)
    }

    private func start(_ input: [String], _ file: Int32?, _ name: String) throws(CameraError) -> ChildProcess
    {
        var code: Int32 = 0
        let arguments = Self.common + input + Self.output
        guard let child = ChildProcess(program, arguments, giving: file, code: &code) else {
            throw .couldNotStart(name, code: code)
        }
        return child
    }
}
