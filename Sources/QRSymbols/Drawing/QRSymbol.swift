import CQREncode
import Glibc

/// A QR symbol: a text as dark and light modules.
///
/// - Shape: one alphanumeric segment at error correction level M, no ECI, FNC1 or structured append, in the
///   smallest version that holds the text.
/// - Source: ISO/IEC 18004; drawn by libqrencode.
public struct QRSymbol: Sendable, Hashable {
    /// The light modules that every picture leaves on each side (ISO/IEC 18004, 6.3.8).
    public static let quietZone = 4
    /// The most characters a symbol holds: version 40 at level M.
    public static let maximumCount = 3_391

    /// The text the symbol says.
    public let text: String
    /// The version, 1…40: it has 17 + 4 × version modules a side.
    public let version: Int
    /// Modules a side, without the quiet zone.
    public let size: Int
    private let modules: [Bool]

    /// Draws a text.
    ///
    /// - Units and bounds: 1…3,391 of the characters `0-9 A-Z space $ % * + - . / :`.
    /// - Errors: ``QRSymbolError/notAlphanumeric(offset:)`` for any other character, small letters included:
    ///   the text is never changed to fit.
    public init(text: String) throws(QRSymbolError) {
        let characters = Array(text.utf8)
        guard !characters.isEmpty else { throw .empty }
        if let offset = characters.firstIndex(where: { !Self.alphanumeric.contains($0) }) {
            throw .notAlphanumeric(offset: offset)
        }
        guard characters.count <= Self.maximumCount else { throw .tooLong(count: characters.count) }
        let drawn = try Self.encode(characters)
        self.text = text
        self.version = drawn.version
        self.size = drawn.size
        self.modules = drawn.modules
    }

    /// Whether a module is dark; light outside the symbol, as the quiet zone is.
    ///
    /// - Units and bounds: `x` from the left, `y` from the top, in modules, 0 at the symbol's first.
    public func isDark(x: Int, y: Int) -> Bool {
        guard (0..<size).contains(x), (0..<size).contains(y) else { return false }
        return modules[y * size + x]
    }

    private static let alphanumeric = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

    private static func encode(
        _ characters: [UInt8]
    ) throws(QRSymbolError) -> (version: Int, size: Int, modules: [Bool]) {
        // Version 0: the smallest that fits.
        guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { throw .notDrawn(code: errno) }
        defer { QRinput_free(input) }
        guard QRinput_append(input, QR_MODE_AN, Int32(characters.count), characters) == 0,
            let code = QRcode_encodeInput(input)
        else { throw .notDrawn(code: errno) }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        // Of libqrencode's eight bits a module, the lowest is its colour.
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
        return (Int(code.pointee.version), size, modules)
    }
}
