/// What happens at a camera, in order.
public enum CameraEvent: Sendable {
    /// A live source gave its first picture since it was opened.
    case connected
    /// A picture.
    case frame(CameraFrame)
    /// No picture, and why; `retryIn` says when the source is opened again.
    ///
    /// Without `retryIn` this picture or source is not tried again: a folder goes on with its next file, any
    /// other source ends here.
    case trouble(CameraError, retryIn: Duration?)
}
