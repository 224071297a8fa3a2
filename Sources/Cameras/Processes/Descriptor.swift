import Glibc

/// An open file descriptor, closed with its owner.
package struct Descriptor: ~Copyable, Sendable {
    /// The system's number for it.
    package let number: Int32

    /// Owns a descriptor from now on.
    package init(owning number: Int32) {
        self.number = number
    }

    deinit { close(number) }
}
