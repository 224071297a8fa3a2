import Glibc

/// Knows which files of a folder have been read and which are new and complete.
///
/// A file is taken once nobody writes it any more. It is read again only when its contents have changed. An empty
/// file, and one of which the system cannot say who writes it, must rest for a while first.
struct FolderListing {
    /// A file to read.
    struct Entry {
        let name: String
        let stamp: FileStamp
    }

    private let folder: String
    private let settling: Duration
    private var known: [String: FileStamp] = [:]
    private var resting: [String: (stamp: FileStamp, since: ContinuousClock.Instant)] = [:]

    /// Whether a new file was seen that is not complete yet.
    var isAwaiting: Bool { !resting.isEmpty }

    /// Of a folder nothing of which has been read.
    init(folder: String, settling: Duration) {
        self.folder = folder
        self.settling = settling
    }

    /// The new complete files, oldest arrival first, names deciding between equal times; nil without the folder.
    mutating func look(at now: ContinuousClock.Instant) -> [Entry]? {
        guard let names = Self.names(in: folder) else { return nil }
        var found: [Entry] = []
        var stillResting: [String: (stamp: FileStamp, since: ContinuousClock.Instant)] = [:]
        for name in names {
            guard let stamp = FileStamp(path: path(of: name)) else { continue }
            if let read = known[name], read.isSameContent(as: stamp) { continue }
            let since = resting[name].flatMap { $0.stamp.isSameContent(as: stamp) ? $0.since : nil } ?? now
            if isComplete(name, stamp, rested: since.duration(to: now)) {
                found.append(Entry(name: name, stamp: stamp))
            } else {
                stillResting[name] = (stamp, since)
            }
        }
        resting = stillResting
        let present = Set(names)
        known = known.filter { present.contains($0.key) }
        for entry in found { known[entry.name] = entry.stamp }
        return found.sorted(by: Self.isEarlier)
    }

    /// Passes over what has lain in the folder since a time, counted from 1970, or longer.
    mutating func passOver(until moment: Duration) {
        for name in Self.names(in: folder) ?? [] {
            guard let stamp = FileStamp(path: path(of: name)), stamp.arrived.since1970 <= moment else {
                continue
            }
            known[name] = stamp
        }
    }

    /// Where a file of the folder is.
    func path(of name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    private func isComplete(_ name: String, _ stamp: FileStamp, rested: Duration) -> Bool {
        switch WriterCheck(path: path(of: name)) {
        case .writing: false
        case .none where stamp.size > 0: true
        case .none, .unknown: rested >= settling
        }
    }

    private static func isEarlier(_ left: Entry, _ right: Entry) -> Bool {
        if left.stamp.arrived != right.stamp.arrived { return left.stamp.arrived < right.stamp.arrived }
        return comesNaturallyBefore(left.name, right.name)
    }

    /// The names that may be pictures: neither hidden nor of a file that will be renamed when it is complete.
    private static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let isTemporary = [".tmp", ".part", ".partial", ".crdownload", "~"].contains {
                name.hasSuffix($0)
            }
            if !name.hasPrefix("."), !isTemporary { names.append(name) }
        }
        return names
    }
}
