/// The pictures of several files, in the order of the paths, the next files being decoded while one is looked at.
///
/// - Guarantee: every path gives at least one frame or error; a bad file does not hold up those after it.
public final class PictureQueue {
    private enum Opening {
        case opened(PictureFrames)
        case failed(CameraError)
    }

    private let settings: CameraSettings
    private let window: Int
    private var paths: ArraySlice<String>
    private var openings: ArraySlice<Opening> = []

    /// Begins with the first files.
    ///
    /// - Units and bounds: `window` files are open at a time, at least 1; each costs one process.
    public init(_ paths: [String], settings: CameraSettings = CameraSettings(), window: Int = 3) {
        self.settings = settings
        self.window = max(1, window)
        self.paths = paths[...]
    }

    /// The next frame, or what is wrong with the next file; nil when all are done.
    public func next() -> Result<CameraFrame, CameraError>? {
        while true {
            openMore()
            guard let first = openings.first else { return nil }
            switch first {
            case .failed(let error):
                openings.removeFirst()
                return .failure(error)
            case .opened(let frames):
                do {
                    if let frame = try frames.next() { return .success(frame) }
                    openings.removeFirst()
                } catch {
                    openings.removeFirst()
                    return .failure(error)
                }
            }
        }
    }

    private func openMore() {
        while openings.count < window, let path = paths.popFirst() {
            do {
                openings.append(.opened(try PictureFrames(path, settings: settings)))
            } catch {
                openings.append(.failed(error))
            }
        }
    }
}
