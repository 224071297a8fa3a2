import Foundation
import Testing

/// A file system of its own, a few megabytes large, for a test that fills it or writes it shut.
final class SmallDisk: Sendable {
    let folder: ScratchFolder
    private let path: String

    /// Why there can be none; nil when there can.
    static let trouble: String? = {
        guard geteuid() == 0 else { return "a disk of its own takes root to mount" }
        do {
            _ = try SmallDisk(megabytes: 1)
            return nil
        } catch { return "no tmpfs can be mounted here" }
    }()

    static var isPossible: Bool {
        if let trouble { print("skipped: \(trouble)") }
        return trouble == nil
    }

    init(megabytes: Int) throws {
        folder = try ScratchFolder()
        path = folder.path("disk")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Self.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path)
    }

    deinit { try? Self.run("umount", "--lazy", path) }

    /// A region that lives on this disk.
    func region() throws -> TestRegion {
        let usual = try TestRegion()
        try FileManager.default.copyItem(atPath: usual.home, toPath: path + "/home")
        return TestRegion(scratch: usual.scratch, home: path + "/home")
    }

    /// Leaves only so many bytes free.
    func fill(leaving bytes: Int) throws {
        try makeRoom()
        try Data().write(to: URL(filePath: path + "/ballast"))
        let ballast = try FileHandle(forWritingTo: URL(filePath: path + "/ballast"))
        let free = try #require(
            FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? NSNumber)
        try ballast.write(contentsOf: Data(count: max(0, free.intValue - bytes)))
        try ballast.close()
    }

    /// Takes away what filled it.
    func makeRoom() throws {
        if FileManager.default.fileExists(atPath: path + "/ballast") {
            try FileManager.default.removeItem(atPath: path + "/ballast")
        }
    }

    /// Lets nobody write any more.
    func shut() throws { try Self.run("mount", "-o", "remount,ro", path) }

    private static func run(_ words: String...) throws {
        try RunningProgram(words, environment: [:]).end().done()
    }
}
