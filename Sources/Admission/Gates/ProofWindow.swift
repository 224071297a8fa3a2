/// How far the time of a presentation may lie from now, either way.
///
/// - Units and bounds: 30 … 120 s, 60 by default.
/// - Source: `Docs/Formats/Presentation.md`, rule P8.
public struct ProofWindow: Hashable, Sendable {
    /// The window in seconds.
    public let seconds: Int

    /// Takes a width; nil when it is out of bounds.
    public init?(seconds: Int) {
        guard (30...120).contains(seconds) else { return nil }
        self.seconds = seconds
    }

    /// 60 seconds.
    public static let usual = ProofWindow(sixty: 60)

    private init(sixty: Int) { seconds = sixty }
}
