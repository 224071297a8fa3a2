import CLinux
import Glibc

/// The two ends of a pipe that no child process inherits by accident.
package struct Pipe: ~Copyable {
    /// Where bytes come out.
    package let reading: Descriptor
    /// Where they go in; when the last copy of it is closed the other end reads to its end.
    package let writing: Descriptor

    /// Nil with the system's error in `errno`.
    package init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
        reading = Descriptor(owning: ends[0])
        writing = Descriptor(owning: ends[1])
    }

    /// Keeps the reading end and closes the other.
    package consuming func takeReading() -> Descriptor { reading }

    /// Keeps the writing end and closes the other.
    package consuming func takeWriting() -> Descriptor { writing }

    /// A pipe's reading end that gives these bytes and then ends; nil if the system has no room for them at once.
    ///
    /// - Units and bounds: 4,096 bytes always have room.
    package static func holding(_ bytes: [UInt8]) -> Descriptor? {
        guard let pipe = Pipe(), fcntl(pipe.writing.number, F_SETFL, O_NONBLOCK) == 0 else { return nil }
        let count = bytes.isEmpty ? 0 : write(pipe.writing.number, bytes, bytes.count)
        return count == bytes.count ? pipe.takeReading() : nil
    }
}
