import Glibc
import PassLedger
import Passes

/// The versions of a home's snapshots that were made, and the size of the ledger that each speaks of.
///
/// - Shape: `snapshots/versions` in the home: a line each, `<version> <size>`, ascending, the last 256.
/// - Guarantee: one program at a time holds it, and a version is never given twice.
struct SnapshotVersions {
    private let file: DurableFile
    private let lock: FolderLock
    private var lines: [(version: Int64, size: TreeSize)]

    /// Waits for other programs, and reads what was made so far.
    init(of home: RegionHome) throws(HomeError) {
        let folder = home.folder + "/snapshots"
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .file(FileError(path: folder)) }
        file = DurableFile(folder + "/versions")
        do { lock = try FolderLock(folder) } catch { throw .file(error) }
        lines = try Self.read(file)
    }

    /// The size that a version speaks of; nil for one that is not known any more.
    func size(of version: Int64) -> TreeSize? { lines.last { $0.version == version }?.size }

    /// Gives out the next version, durably.
    mutating func next(at now: Moment, size: TreeSize) throws(HomeError) -> Int64 {
        let version = max((lines.last?.version ?? 0) + 1, now.milliseconds)
        lines = (lines + [(version, size)]).suffix(256)
        let text = lines.map { "\($0.version) \($0.size)\n" }.joined()
        // A crash after this leaves a version that nobody ever saw: the next one is higher all the same.
        do { try file.write(Array(text.utf8), mode: 0o600) } catch { throw .file(error) }
        return version
    }

    private static func read(
        _ file: DurableFile
    ) throws(HomeError) -> [(version: Int64, size: TreeSize)] {
        let content: [UInt8]
        do { content = try file.read(limit: 1 << 20) } catch {
            guard error.code == ENOENT else { throw .file(error) }
            return []
        }
        var lines: [(version: Int64, size: TreeSize)] = []
        for line in String(decoding: content, as: UTF8.self).split(separator: "\n") {
            let numbers = line.split(separator: " ").map { Int64($0) }
            guard numbers.count == 2, let version = numbers[0], let size = numbers[1], size >= 0,
                version > lines.last?.version ?? 0
            else { throw .damaged(file: file.path, what: "'\(line)' is no version") }
            lines.append((version, TreeSize(Int(size))))
        }
        return lines
    }
}
