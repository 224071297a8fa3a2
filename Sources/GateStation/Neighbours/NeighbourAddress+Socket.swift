import NIOCore

extension NeighbourAddress {
    /// Whether a text is an IPv4 or IPv6 address.
    static func isAddress(_ text: String) -> Bool {
        (try? SocketAddress(ipAddress: text, port: 1)) != nil
    }

    /// The address to send to.
    func socketAddress(port usual: Int) throws -> SocketAddress {
        try SocketAddress(ipAddress: host, port: port ?? usual)
    }
}
