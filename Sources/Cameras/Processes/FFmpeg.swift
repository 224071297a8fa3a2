import Glibc

/// The program that reads every picture, film and camera for us.
struct FFmpeg {
    /// Where it is.
    let program: String

    /// Finds it, to read a source.
    ///
    /// - Throws: ``CameraError/ffmpegMissing(_:)``.
    init(_ settings: CameraSettings, for source: String) throws(CameraError) {
        guard let program = ProgramSearch.path(of: "ffmpeg", in: settings.searchPath) else {
            throw .ffmpegMissing(source)
        }
        self.program = program
    }

    /// Starts it on a file that is open already.
    func start(onFile file: borrowing PictureFile) throws(CameraError) -> ChildProcess {
        try start(Self.fileInput(file.nature), file.descriptor.number, file.path)
    }

    /// Starts it on a camera.
    func start(onDevice path: String) throws(CameraError) -> ChildProcess {
        try start(Self.deviceInput(path), nil, path)
    }

    /// Starts it on a network camera, whose address it reads from a pipe: the process list is everybody's to see.
    func start(onAddress address: CameraAddress, patience: Duration) throws(CameraError) -> ChildProcess {
        let script = Self.addressScript(address, patience: patience)
        guard let reading = Pipe.holding(Array(script.utf8)) else {
            throw .couldNotStart(address.shown, code: errno)
        }
        return try start(Self.addressInput(address), reading.number, address.shown)
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
