import QRSymbols

/// Gives pictures one by one; blocks the thread that asks.
protocol FrameReader: AnyObject {
    /// The next picture; nil at the end, or when the stop signal was raised.
    func next() throws(CameraError) -> GrayFrame?
}
