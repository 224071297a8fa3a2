/// A pass's number, drawn once at minting and never used again.
///
/// - Shape: 16 bytes from the system's generator; lower-case hex where people see it.
/// - Guarantee: a pass is named by region and number together, see ``PassName``.
/// - Source: `Docs/Formats/PassToken.md`, rule 25.
public struct PassID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The 16 bytes.
    public let bytes: [UInt8]

    /// Takes exactly 16 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        self.bytes = Array(bytes)
    }

    /// Takes 32 hex digits; groups may be parted by spaces or hyphens, as on a printed pass.
    public init?(hex: String) {
        guard let bytes = [UInt8](hex: hex.filter { $0 != " " && $0 != "-" }) else { return nil }
        self.init(bytes)
    }

    /// Draws a new number.
    public static func random() -> PassID { PassID(exactly: randomBytes(count: 16)) }

    private init(exactly bytes: [UInt8]) { self.bytes = bytes }

    /// 32 lower-case hex digits.
    public var description: String { bytes.hex }

    /// Orders numbers by their bytes.
    public static func < (left: PassID, right: PassID) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
