import Foundation
import Glibc
import Testing

/// A disk of its own in memory, so that a test can fill it or forbid writing to it.
final class SmallDisk: Sendable {
    let path: String

    /// Mounts a disk of some kibibytes.
    init(kibibytes: Int) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("disk-\(UUID())").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(kibibytes)k") == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
        }
    }

    deinit {
        umount2(path, 2)
        rmdir(path)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// From now on nothing may be written.
    func makeReadOnly() throws {
        let remount: UInt = 32 | 1
        guard mount("tmpfs", path, "tmpfs", remount, nil) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
        }
    }

    /// Takes all room that is left.
    func fill(_ name: String = "ballast") {
        let descriptor = open(file(name), O_CREAT | O_WRONLY, 0o600)
        let block = [UInt8](repeating: 0, count: 4096)
        while write(descriptor, block, block.count) > 0 {}
        close(descriptor)
    }

    /// Gives the room back.
    func makeRoom(_ name: String = "ballast") { unlink(file(name)) }

    /// Why tests that need such a disk are skipped.
    static let reason: Comment = "mounting a small disk in memory needs root"

    /// Whether this process may mount.
    static let isPossible: Bool = (try? SmallDisk(kibibytes: 64)) != nil
}
