import Foundation
import Glibc

/// A serial device whose other side we are: plugged in under a name, unplugged, plugged in again.
final class PseudoTerminal {
    /// Where programs find it.
    let device: String
    private let side: Int32
    private var isPlugged = true

    /// Plugs it in: `device` becomes a link to the terminal.
    init(at device: String) throws {
        self.device = device
        side = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        var lock: Int32 = 0
        var number: UInt32 = 0
        let unlock: UInt = 0x4004_5431
        let askNumber: UInt = 0x8004_5430
        guard side >= 0, ioctl(side, unlock, &lock) == 0, ioctl(side, askNumber, &number) == 0 else {
            throw POSIXError(.ENODEV)
        }
        unlink(device)
        guard symlink("/dev/pts/\(number)", device) == 0 else { throw POSIXError(.EEXIST) }
    }

    deinit { unplug() }

    /// Takes it away, with everything that was open.
    func unplug() {
        guard isPlugged else { return }
        isPlugged = false
        unlink(device)
        close(side)
    }

    /// Sends as the device would.
    func send(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        _ = write(side, bytes, bytes.count)
    }

    /// What a program sent to the device since the last time.
    func received() -> [UInt8] {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 256)
        while true {
            let count = read(side, &piece, piece.count)
            guard count > 0 else { return all }
            all += piece.prefix(count)
        }
    }
}
