import NIOCore
import NIOPosix

/// The sockets by which a gate hears and tells its neighbours: one a family to listen, one for each interface to tell a group.
///
/// - Source: `Docs/Formats/Neighbours.md`, *The datagram*.
struct SiteSockets: Sendable {
    private let listeners: [any Channel]
    private let ways: [Way]

    /// A socket and whom it reaches.
    private struct Way: Sendable {
        let channel: any Channel
        let target: SocketAddress
    }

    /// Opens the port in both families, joins the groups on each interface, and has each datagram handed over.
    ///
    /// - Errors: those of the system; a machine without IPv6 listens on IPv4 alone.
    init(_ settings: NeighbourSettings, hearing hear: @escaping @Sendable ([UInt8]) -> Void) async throws {
        let v4 = try await Self.listen("0.0.0.0", settings.port, hear)
        let v6 = try? await Self.listen("::", settings.port, hear)
        listeners = [v4, v6].compactMap(\.self)
        var ways: [Way] = []
        do {
            for peer in settings.peers {
                let target = try peer.socketAddress(port: settings.port)
                let channel = target.protocol == .inet6 ? v6 : v4
                if let channel { ways.append(Way(channel: channel, target: target)) }
            }
            for device in try Self.devices(named: settings.interfaces) {
                let group = try SocketAddress(ipAddress: device.group, port: settings.port)
                guard let listener = device.isIPv6 ? v6 : v4 else { continue }
                try await (listener as? any MulticastChannel)?.joinGroup(group, device: device.device).get()
                ways.append(Way(channel: try await device.sender(), target: group))
            }
        } catch {
            for channel in listeners + ways.map(\.channel) { try? await channel.close() }
            throw error
        }
        self.ways = ways
    }

    /// Sends a datagram to everybody; what cannot be sent is lost, as on any network.
    func send(_ bytes: [UInt8]) {
        for way in ways {
            let envelope = AddressedEnvelope(
                remoteAddress: way.target, data: way.channel.allocator.buffer(bytes: bytes))
            way.channel.writeAndFlush(envelope, promise: nil)
        }
    }

    /// Closes all sockets.
    func close() async {
        for channel in ways.map(\.channel) + listeners { try? await channel.close() }
    }

    private static func listen(
        _ host: String, _ port: Int, _ hear: @escaping @Sendable ([UInt8]) -> Void
    ) async throws -> any Channel {
        try await DatagramBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.socketOption(.so_reuseaddr), value: 1)
            .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 2_048))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    // Both families listen on one port: IPv6 must not take IPv4's datagrams as well.
                    if host == "::" {
                        try channel.syncOptions?.setOption(
                            ChannelOptions.Types.SocketOption(level: .ipv6, name: .ipv6_v6only), value: 1)
                    }
                    try channel.pipeline.syncOperations.addHandler(Ear(hear: hear))
                }
            }
            .bind(host: host, port: port).get()
    }
}

/// Hands over what comes in.
private final class Ear: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    private let hear: @Sendable ([UInt8]) -> Void

    init(hear: @escaping @Sendable ([UInt8]) -> Void) { self.hear = hear }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        hear(Array(unwrapInboundIn(data).data.readableBytesView))
    }

    /// An unreachable neighbour comes back as an error of the socket, which goes on.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {}
}
