/// What staff look at before a visitor enters.
///
/// - Source: `Docs/Formats/PassToken.md`, rules 45 and 46.
public enum Check: String, CaseIterable, Hashable, Comparable, Sendable {
    /// A companion who must be there.
    case companion
    /// A card that proves the concession.
    case concession
    /// The visitor's face.
    case face
    /// An identity document.
    case identity

    /// Orders by the bytes of the code.
    public static func < (left: Check, right: Check) -> Bool { left.rawValue < right.rawValue }
}
