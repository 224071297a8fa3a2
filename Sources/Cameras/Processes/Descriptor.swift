import Glibc

/// An open file descriptor, closed with its owner.
struct Descriptor: ~Copyable, Sendable {
    /// The system's number for it.
    let number: Int32

    /// Owns a descriptor from now on.
    init(owning number: Int32) {
        self.number = number
    }

    deinit { close(number) }
}

/// The two ends of a pipe that no child process inherits by accident.
struct Pipe: ~Copyable {
    let reading: Descriptor
    let writing: Descriptor
}
