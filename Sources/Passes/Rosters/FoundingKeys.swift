/// The keys that a region begins with: one for every use, and one that signs its roster.
///
/// - Guarantee: all are different; descriptions never show a secret.
/// - Source: CONTRACT, section 6.
public struct FoundingKeys: Sendable {
    /// A key for each use but `gate`; gates have keys of their own.
    public let byUse: [KeyUse: SigningKey]
    /// The key that signs the region's roster.
    public let roster: SigningKey

    /// The uses that a region's keys have, in the order of the roster.
    public static let uses: [KeyUse] = KeyUse.allCases.filter { $0 != .gate }

    /// Takes a region's keys, as read from its folder.
    ///
    /// - Errors: nil when a use has no key, or one key stands twice.
    public init?(byUse: [KeyUse: SigningKey], roster: SigningKey) {
        let keys = Self.uses.compactMap { byUse[$0]?.publicKey }
        guard keys.count == Self.uses.count, byUse.count == keys.count,
            Set(keys + [roster.publicKey]).count == keys.count + 1
        else { return nil }
        self.byUse = byUse
        self.roster = roster
    }

    /// Draws new keys from the system's generator.
    public static func random() -> FoundingKeys {
        while true {
            let byUse = Dictionary(uniqueKeysWithValues: uses.map { ($0, SigningKey.random()) })
            if let keys = FoundingKeys(byUse: byUse, roster: .random()) { return keys }
        }
    }
}
