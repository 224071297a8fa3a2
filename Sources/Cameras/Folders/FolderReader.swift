/// Reads the pictures that are dropped into a folder.
final class FolderReader {
    /// What became of a file.
    enum Reading {
        case frame(CameraFrame)
        case trouble(CameraError)
        case stopped
    }

    private let folder: String
    private let settings: CameraSettings
    private let stop: StopSignal
    private let watch: FolderWatch
    private var listing: FolderListing
    private var waiting: ArraySlice<FolderListing.Entry> = []
    private var current: PictureFrames?
    private var count = 0

    /// Begins watching; a folder that is not there is found out by ``next()``.
    init(folder: String, settings: CameraSettings, stop: StopSignal) {
        self.folder = folder
        self.settings = settings
        self.stop = stop
        watch = FolderWatch(folder: folder)
        listing = FolderListing(folder: folder, settling: settings.settling)
        if let moment = settings.passesOverUntil { listing.passOver(until: moment) }
    }

    /// Waits for the next picture.
    ///
    /// - Throws: ``CameraError/noSuchFolder(_:)`` when the folder is not there, or no longer.
    func next() throws(CameraError) -> Reading {
        while !stop.isRaised {
            do {
                if let frame = try current?.next() { return .frame(numbered(frame)) }
                current = nil
                if let entry = waiting.popFirst() {
                    let path = listing.path(of: entry.name)
                    current = try PictureFrames(path, settings: settings, stop: stop)
                    continue
                }
            } catch {
                current = nil
                return .trouble(error)
            }
            guard let found = listing.look(at: .now) else { throw .noSuchFolder(folder) }
            waiting = found[...]
            if found.isEmpty, !watch.wait(isAwaiting: listing.isAwaiting, unless: stop) { break }
        }
        return .stopped
    }

    private func numbered(_ frame: CameraFrame) -> CameraFrame {
        defer { count += 1 }
        return CameraFrame(gray: frame.gray, number: count, name: frame.name)
    }
}
