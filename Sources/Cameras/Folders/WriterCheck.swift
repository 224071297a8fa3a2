import Glibc

/// Whether somebody is still writing a file.
enum WriterCheck {
    /// Nobody has it open for writing.
    case none
    /// Somebody has.
    case writing
    /// The system does not say: another owner's file, or a file system without leases.
    case unknown

    private static let setLease: Int32 = 1_024
    private static let setSignal: Int32 = 10

    /// Asks for a read lease, which Linux grants only while no one has the file open for writing, and gives it
    /// back at once.
    init(path: String) {
        let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard number >= 0 else {
            self = .unknown
            return
        }
        let descriptor = Descriptor(owning: number)
        // A writer who comes in this very moment makes the kernel signal us. SIGIO would end the process; SIGURG
        // is ignored unless somebody asked for it.
        guard fcntl(descriptor.number, Self.setSignal, SIGURG) == 0 else {
            self = .unknown
            return
        }
        if fcntl(descriptor.number, Self.setLease, Int32(F_RDLCK)) == 0 {
            _ = fcntl(descriptor.number, Self.setLease, Int32(F_UNLCK))
            self = .none
        } else {
            self = errno == EAGAIN ? .writing : .unknown
        }
    }
}
