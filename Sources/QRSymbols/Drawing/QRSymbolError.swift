/// Why a text cannot be drawn as one of our symbols.
public enum QRSymbolError: Error, Sendable, Hashable {
    /// There is nothing to draw.
    case empty
    /// The byte at this offset is not one of the 45 characters of QR alphanumeric mode.
    case notAlphanumeric(offset: Int)
    /// The text has more characters than the largest symbol holds at level M.
    case tooLong(count: Int)
    /// libqrencode could not draw it; `code` is its `errno`.
    case notDrawn(code: Int32)
}
