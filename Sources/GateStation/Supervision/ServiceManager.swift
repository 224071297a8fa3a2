import CLinux
import Glibc

/// The service manager that started the station, told how it is: systemd's protocol, without its library.
///
/// - Shape: lines `KEY=value` in one datagram to the socket that `NOTIFY_SOCKET` names, a path or, after `@`, an abstract name.
/// - Guarantee: telling never blocks and never fails the station; a manager that does not listen is not told.
/// - Source: sd_notify(3), *Notes*.
package struct ServiceManager: Sendable {
    private let address: [UInt8]
    /// How often it wants to hear that the station is alive; nil: never.
    package let watchdog: Duration?

    /// Finds the manager in the environment; nil when there is none.
    package init?(environment: [String: String], process: Int32 = getpid()) {
        guard let socket = environment["NOTIFY_SOCKET"], let address = Self.address(socket) else {
            return nil
        }
        self.address = address
        let isForUs = environment["WATCHDOG_PID"].map { $0 == "\(process)" } ?? true
        let interval = environment["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
        watchdog = isForUs && interval > 0 ? .microseconds(interval) : nil
    }

    /// Tells what is new.
    ///
    /// - Returns: whether the manager's socket took it.
    @discardableResult
    package func tell(_ notices: ServiceNotice...) -> Bool {
        let message = Array(notices.map(\.line).joined(separator: "\n").utf8)
        let socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { return false }
        defer { close(socket) }
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: address) }
        // An abstract name ends where its bytes end; a path may, too.
        let length = MemoryLayout.offset(of: \sockaddr_un.sun_path).map { $0 + address.count } ?? 0
        let sent = withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
                return sendto(socket, message, message.count, flags, name, socklen_t(length))
            }
        }
        return sent == message.count
    }

    private static func address(_ socket: String) -> [UInt8]? {
        var bytes = Array(socket.utf8)
        guard let first = bytes.first, bytes.count > 1, !bytes.contains(0),
            bytes.count < MemoryLayout.size(ofValue: sockaddr_un().sun_path)
        else { return nil }
        switch first {
        case UInt8(ascii: "/"): return bytes
        case UInt8(ascii: "@"):
            bytes[0] = 0
            return bytes
        default: return nil
        }
    }
}
