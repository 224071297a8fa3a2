/// What happens at a camera, one event after the other.
public struct CameraEvents: AsyncSequence, Sendable {
    /// What is iterated over.
    public typealias Element = CameraEvent
    /// Trouble is an event; the sequence itself does not fail.
    public typealias Failure = Never

    let source: FrameSource
    let settings: CameraSettings

    /// Opens the source.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(run: CameraRun(source, settings))
    }

    /// One reading of a source; for one task.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let run: CameraRun

        /// The next event; nil at the end or when the task is cancelled.
        public mutating func next() async -> CameraEvent? {
            await run.next()
        }

        /// The next event; nil at the end or when the task is cancelled.
        public mutating func next(isolation actor: isolated (any Actor)?) async -> CameraEvent? {
            await run.next()
        }
    }
}
