import Cameras
import Glibc
import Regions

/// An open reader that types, taken for ourselves alone: what it types must not reach the kiosk's page.
///
/// - Source: Linux, `Documentation/input/input.rst`, evdev.
final class WedgeDevice: OpenInput {
    /// `EVIOCGRAB`, `_IOW('E', 0x90, int)`.
    private static let grab: UInt = 0x4004_4590

    private let name: String
    private let device: Descriptor

    var descriptor: Int32 { device.number }
    var settling: Duration { .zero }

    /// Opens and grabs it.
    ///
    /// - Throws: ``DeviceError/noSuchDevice(_:)``, ``DeviceError/unusable(_:code:)``, with `EBUSY` when another program has
    ///   taken it.
    init(_ path: String) throws(DeviceError) {
        name = path
        let number = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard number >= 0 else {
            let code = errno
            if [ENOENT, ENOTDIR, ENODEV, ENXIO].contains(code) { throw .noSuchDevice(path) }
            throw .unusable(path, code: code)
        }
        device = Descriptor(owning: number)
        let status: FileStatus
        do { status = try FileStatus(descriptor: number, path: path) } catch {
            throw .unusable(path, code: error.code)
        }
        // A pipe of recorded events belongs to nobody else anyway.
        if status.isPipe { return }
        guard ioctl(number, Self.grab, 1) == 0 else { throw .unusable(path, code: errno) }
    }

    func loss(code: Int32?) -> DeviceError {
        guard let code, code != ENODEV, code != EIO else { return .gone(name) }
        return .unusable(name, code: code)
    }
}
