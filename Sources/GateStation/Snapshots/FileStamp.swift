import Regions

/// What changes when a file is written or replaced.
struct FileStamp: Hashable, Sendable {
    private let status: FileStatus

    /// Looks; nil when there is none.
    init?(of path: String) {
        guard let status = try? FileStatus(of: path), status.size > 0 else { return nil }
        self.status = status
    }
}
