/// Why a record is not recorded; never for state, time or count.
///
/// - Source: CONTRACT, sections 5 and 7.
public enum RecordRefusal: String, CaseIterable, Hashable, Sendable {
    /// The bytes are no record.
    case malformedRecord = "malformed_record"
    /// The signature does not verify.
    case badSignature = "bad_signature"
    /// No such key signs such records, or the journal is closed.
    case unknownSigner = "unknown_signer"
}
