/// A source of pictures to be read as they come.
///
///     for await event in Camera(.device("/dev/video0")).events() {
///         switch event {
///         case .connected: lamp.ready()
///         case .frame(let frame): judge(frame)
///         case .trouble(let error, let retryIn): tell(error, retryIn)
///         }
///     }
///
/// - Guarantee: pictures are never queued. A live source (device, address) gives whoever is slow the newest one and
///   is opened again, after longer and longer pauses, when it is lost. Any other source waits and loses none.
/// - Source: `Docs/Decisions/0004-camera-sources.md`.
public struct Camera: Sendable {
    /// Where the pictures come from.
    public let source: FrameSource
    private let settings: CameraSettings

    /// Names a source; nothing is opened yet.
    public init(_ source: FrameSource, settings: CameraSettings = CameraSettings()) {
        self.source = source
        self.settings = settings
    }

    /// What happens at the camera, from opening it until it ends or nobody wants more.
    ///
    /// - Guarantee: each iteration opens the source anew. When it is left, by its end, `break` or cancelling the
    ///   task, its child process has been killed and reaped and its descriptors are closed.
    public func events() -> CameraEvents {
        CameraEvents(source: source, settings: settings)
    }
}
