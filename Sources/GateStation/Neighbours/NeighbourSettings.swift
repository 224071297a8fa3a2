/// Whom a gate tells what it records, and where it listens.
///
/// - Source: `Docs/Settings.md`, *neighbours*.
public struct NeighbourSettings: Hashable, Sendable {
    /// The UDP port that all gates of the site listen on.
    public var port: Int = 8702
    /// Network interfaces on which the site's multicast groups are joined and told.
    public var interfaces: [String] = []
    /// Further addresses that are told, each `host` or `host:port`, `[host]:port` for IPv6.
    public var peers: [NeighbourAddress] = []

    /// Tells nobody, listens on the usual port.
    public init() {}
}

/// An IP address and a port.
public struct NeighbourAddress: Hashable, Sendable {
    /// The address, without brackets.
    public let host: String
    /// The port; nil: the one that the site's gates listen on.
    public let port: Int?

    /// Reads `192.0.2.7`, `192.0.2.7:8702`, `2001:db8::7` or `[2001:db8::7]:8702`; names are not looked up.
    public init?(_ text: String) {
        if text.hasPrefix("["), let end = text.lastIndex(of: "]") {
            let host = String(text[text.index(after: text.startIndex)..<end])
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
            self.init(host: host, port: String(rest.dropFirst()))
        } else if text.count(where: { $0 == ":" }) == 1, let colon = text.firstIndex(of: ":") {
            self.init(host: String(text[..<colon]), port: String(text[text.index(after: colon)...]))
        } else {
            self.init(host: text, port: "")
        }
    }

    private init?(host: String, port: String) {
        let number = Int(port)
        guard Self.isAddress(host), port.isEmpty || (number.map { (1...65_535).contains($0) } ?? false) else {
            return nil
        }
        self.host = host
        self.port = number
    }
}
