/// The random key of one pass under which its personal attributes are hidden.
///
/// - Shape: 32 bytes; stays in the region's store. Forgetting it forgets the person.
/// - Guarantee: descriptions never show it.
/// - Source: CONTRACT, section 2, *Personal data*.
public struct PersonalKey: Sendable, CustomStringConvertible, CustomReflectable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Takes exactly 32 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.bytes = Array(bytes)
    }

    private init(exactly bytes: [UInt8]) { self.bytes = bytes }

    /// Draws a new key from the system's generator.
    public static func random() -> PersonalKey { PersonalKey(exactly: randomBytes(count: 32)) }

    /// Never the key.
    public var description: String { "personal key" }
    /// Nothing of the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
