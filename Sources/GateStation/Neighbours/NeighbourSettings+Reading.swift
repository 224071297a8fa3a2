import Passes

extension NeighbourSettings {
    /// The keys of `neighbours`.
    package static let keys = [
        SettingsKey("port", of: .number(1...65_535), default: "8702", example: "8702"),
        SettingsKey("interfaces", of: .list(atMost: 16), default: "none", example: "[eth0]"),
        SettingsKey("peers", of: .list(atMost: 64), default: "none", example: "[192.0.2.7]"),
    ]

    /// Reads the table under `neighbours`; nil when it is not of its form, which is noted.
    ///
    /// - Source: `Docs/Settings.md`, *Neighbours*.
    init?(reading node: SettingsNode) {
        guard let table = node.table(of: Self.keys) else { return nil }
        self.init()
        port = table["port"]?.integer(in: 1...65_535) ?? port
        interfaces = table["interfaces"]?.elements(atMost: 16)?.compactMap { $0.text() } ?? []
        let words = Phrase(zh: "IP 地址，可带端口", en: "an IP address, with a port if need be")
        peers =
            table["peers"]?.elements(atMost: 64)?.compactMap { peer in
                peer.value(.other(words)) { NeighbourAddress($0) }
            } ?? []
    }
}
