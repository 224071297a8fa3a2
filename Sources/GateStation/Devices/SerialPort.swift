import Cameras
import Glibc

/// An open serial device, for a relay or a reader.
final class SerialPort: OpenInput, Sendable {
    private let name: String
    private let port: Descriptor

    var descriptor: Int32 { port.number }
    var settling: Duration { .zero }

    /// Opens it raw: every byte comes and goes as it is.
    ///
    /// - Throws: ``DeviceError/noSuchDevice(_:)``, ``DeviceError/unusable(_:code:)``, also if it is no serial device.
    init(_ settings: SerialSettings) throws(DeviceError) {
        name = settings.device
        // Not blocking: a line without carrier would hold us for ever.
        let number = open(settings.device, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        guard number >= 0 else {
            let code = errno
            if [ENOENT, ENOTDIR, ENODEV, ENXIO].contains(code) { throw .noSuchDevice(settings.device) }
            throw .unusable(settings.device, code: code)
        }
        port = Descriptor(owning: number)
        var line = termios()
        guard tcgetattr(number, &line) == 0 else { throw .unusable(settings.device, code: errno) }
        cfmakeraw(&line)
        line.c_cflag |= tcflag_t(CLOCAL | CREAD)
        line.c_cflag &= ~tcflag_t(CSTOPB)
        cfsetspeed(&line, Self.speed(settings.baud))
        guard tcsetattr(number, TCSANOW, &line) == 0 else { throw .unusable(settings.device, code: errno) }
        tcflush(number, TCIOFLUSH)
    }

    func loss(code: Int32?) -> DeviceError {
        guard let code, code != EIO, code != ENXIO, code != ENODEV else { return .gone(name) }
        return .unusable(name, code: code)
    }

    /// Writes a few bytes; a device that takes none is an error at once.
    func write(_ bytes: [UInt8]) throws(DeviceError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(port.number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw loss(code: errno) }
            rest = rest.dropFirst(count)
        }
    }

    private static func speed(_ baud: Int) -> speed_t {
        let speeds: [Int: Int] = [
            1_200: Int(B1200), 2_400: Int(B2400), 4_800: Int(B4800), 9_600: Int(B9600), 19_200: Int(B19200),
            38_400: Int(B38400), 57_600: Int(B57600), 115_200: Int(B115200), 230_400: Int(B230400),
            460_800: Int(B460800),
        ]
        return speed_t(speeds[baud] ?? Int(B9600))
    }
}
