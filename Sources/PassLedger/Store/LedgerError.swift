/// A ledger's store could not answer.
///
/// - Guarantee: whatever was to be written when this is thrown is not written, unless said otherwise at the call.
public struct LedgerError: Error, Hashable, Sendable {
    /// What kind of trouble.
    public let code: Code
    /// Which entry, file or statement; for diagnostics.
    public let detail: String
    /// What the database engine or the system said.
    public let underlying: Underlying?

    /// Describes trouble.
    public init(_ code: Code, _ detail: String, underlying: Underlying? = nil) {
        self.code = code
        self.detail = detail
        self.underlying = underlying
    }

    /// The kinds of trouble, each with something else to do about it.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// Another program held the ledger too long: try again.
        case locked
        /// The disk is full: make room; nothing that was acknowledged is lost.
        case full
        /// The store may not be written: look at mount options and permissions.
        case readOnly
        /// There is no store at this place: look at the path; creating one is a step of its own.
        case missing
        /// There is a store at this place already: it is never replaced.
        case exists
        /// What is stored is not what was written, or no store at all: restore a copy.
        case damaged
        /// A newer version of the program has changed the store: update this one.
        case newerVersion
        /// Reading or writing failed: look at the device.
        case ioFailure
        /// The store is another ledger's: look at the path and the origin.
        case foreign
        /// Another writer stored a head first: look again.
        case headMoved
    }

    /// What the engine said, under its own names.
    public struct Underlying: Hashable, Sendable {
        /// The primary result code, such as 13 for `SQLITE_FULL`.
        public let code: Int32
        /// The extended result code.
        public let extendedCode: Int32
        /// The engine's message.
        public let message: String

        /// Keeps what the engine said.
        public init(code: Int32, extendedCode: Int32, message: String) {
            self.code = code
            self.extendedCode = extendedCode
            self.message = message
        }
    }
}

extension LedgerError: CustomStringConvertible {
    /// The kind, the detail and the engine's own words, for a log.
    public var description: String {
        let engine = underlying.map { " (\($0.code)/\($0.extendedCode): \($0.message))" } ?? ""
        return "\(code.rawValue): \(detail)\(engine)"
    }
}
