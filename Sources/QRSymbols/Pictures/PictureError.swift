/// Why a picture could not be drawn or looked at.
public enum PictureError: Error, Sendable, Hashable {
    /// The bytes are not a picture of that format, or one its library cannot open.
    case notAPicture(PictureFormat)
    /// The picture has no pixels, or more than ``GrayFrame/maximumPixels``.
    case badSize(width: Double, height: Double)
    /// A module would be printed smaller than 0.4 mm: the symbol has too many for the ticket.
    case tooDense(version: Int)
    /// The drawing library gave up, in its own words.
    case notDrawn(String)
}
