import Glibc
import QRSymbols

/// Opens cameras.
enum LiveReader {
    /// Opens a device or an address.
    static func open(
        _ source: FrameSource, _ settings: CameraSettings, stop: StopSignal
    ) throws(CameraError) -> ChildReader {
        let child = try start(source, settings)
        let address: CameraAddress? = if case .address(let text) = source { CameraAddress(text) } else { nil }
        return ChildReader(
            name: source.name, child: child, at: address, isLive: true, patience: settings.patience,
            stop: stop)
    }

    private static func start(
        _ source: FrameSource, _ settings: CameraSettings
    ) throws(CameraError) -> ChildProcess {
        switch source {
        case .device(let path):
            try checkDevice(path)
            return try FFmpeg(settings, for: path).start(onDevice: path)
        case .address(let text):
            guard let address = CameraAddress(text) else { throw .badAddress(source.name) }
            return try FFmpeg(settings, for: address.shown).start(
                onAddress: address, patience: settings.patience)
        case .file(let name), .folder(let name):
            throw .noSuchDevice(name)
        case .standardInput:
            throw .noSuchDevice(source.name)
        }
    }

    private static func checkDevice(_ path: String) throws(CameraError) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFCHR else { throw .noSuchDevice(path) }
        guard access(path, R_OK) == 0 else { throw .unreadable(path, code: errno) }
    }
}
