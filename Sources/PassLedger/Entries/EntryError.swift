public import Passes

/// Bytes that are no ledger entry.
///
/// - Source: `Docs/Formats/LedgerEntry.md`.
public enum EntryError: Error, Hashable, Sendable {
    /// Not the encoding; the rule is one of `Docs/Formats/PassToken.md`.
    case encoding(CBORError)
    /// Well encoded and yet no entry; the rule is one of `Docs/Formats/LedgerEntry.md`.
    case form(rule: Int, offset: Int)
    /// The record inside is none; its own offsets count from `offset`.
    case record(RecordError, offset: Int)
}

extension EntryError: CustomStringConvertible {
    /// The rule and the place.
    public var description: String {
        switch self {
        case .encoding(let error): "malformed entry: rule \(error.rule) at byte \(error.offset)"
        case .form(let rule, let offset): "malformed entry: rule E\(rule) at byte \(offset)"
        case .record(let error, let offset): "malformed entry: at byte \(offset) a \(error)"
        }
    }
}
