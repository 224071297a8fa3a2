package import PassLedger

/// The gate's own journal cannot be written or read: nobody is let in until it can.
///
/// The region's books may fail in the same ways; that is another matter, and the gate goes on alone.
package struct JournalFault: Error {
    /// What is wrong with it.
    package let error: LedgerError

    package init(_ error: LedgerError) { self.error = error }

    /// Runs something that only the journal can fail.
    static func telling<T>(_ work: () throws -> T) throws -> T {
        do { return try work() } catch let error as LedgerError { throw JournalFault(error) }
    }
}
