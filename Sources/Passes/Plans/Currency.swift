/// A region's currency.
///
/// - Shape: three capital letters, ISO 4217.
/// - Source: CONTRACT, section 6, member key 5.
public struct Currency: Hashable, Sendable, CustomStringConvertible {
    /// The code, `CNY`.
    public let code: String

    /// Takes a code of three capital letters.
    ///
    /// - Guarantee: form only; a code that ISO 4217 does not list counts as one with two decimals.
    public init?(_ code: String) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        self.code = code
    }

    /// How many decimals its minor unit has.
    ///
    /// - Source: ISO 4217:2015, list one, column *minor unit*.
    public var decimals: Int {
        if Self.withoutDecimals.contains(code) { return 0 }
        if Self.withThreeDecimals.contains(code) { return 3 }
        return Self.withFourDecimals.contains(code) ? 4 : 2
    }

    /// The code.
    public var description: String { code }

    private static let withoutDecimals: Set<String> = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV",
        "XAF", "XOF", "XPF",
    ]
    private static let withThreeDecimals: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
    private static let withFourDecimals: Set<String> = ["CLF", "UYW"]
}
