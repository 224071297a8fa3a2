import Glibc
import NIOCore
import NIOPosix

/// A network interface in one family, and the group that is told on it.
struct SiteDevice {
    let device: NIONetworkDevice
    let isIPv6: Bool

    /// The multicast group of the family, of this link or site alone.
    var group: String { isIPv6 ? "ff02::5350" : "239.255.83.80" }

    /// A socket whose datagrams to the group leave by this interface.
    func sender() async throws -> any Channel {
        let channel = try await DatagramBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(host: isIPv6 ? "::" : "0.0.0.0", port: 0).get()
        guard let options = channel as? any SocketOptionProvider else { return channel }
        if isIPv6 {
            try await options.setIPv6MulticastIF(CUnsignedInt(device.interfaceIndex)).get()
        } else if let text = device.address?.ipAddress {
            var address = in_addr()
            _ = inet_pton(AF_INET, text, &address)
            try await options.setIPMulticastIF(address).get()
        }
        return channel
    }
}

extension SiteSockets {
    /// The interfaces of some names, once a family.
    ///
    /// - Errors: ``NeighbourError/noInterface(_:)`` for a name that no interface has.
    static func devices(named names: [String]) throws -> [SiteDevice] {
        let all = try System.enumerateDevices()
        return try names.flatMap { name in
            let mine = all.filter { $0.name == name }
            let v4 = mine.first { $0.address?.protocol == .inet }
            let v6 = mine.first { $0.address?.protocol == .inet6 }
            guard v4 != nil || v6 != nil else { throw NeighbourError.noInterface(name) }
            return [
                v4.map { SiteDevice(device: $0, isIPv6: false) },
                v6.map { SiteDevice(device: $0, isIPv6: true) },
            ]
            .compactMap(\.self)
        }
    }
}

/// Why neighbours cannot be reached.
enum NeighbourError: Error, Hashable {
    /// The machine has no network interface of this name.
    case noInterface(String)
}
