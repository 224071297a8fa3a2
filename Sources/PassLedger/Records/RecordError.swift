public import Passes

/// Bytes that are no record: `malformed_record` to whoever sent them.
///
/// - Source: `Docs/Formats/Record.md`.
public enum RecordError: Error, Hashable, Sendable {
    /// Not the encoding that tokens and records share; the rule is one of `Docs/Formats/PassToken.md`.
    case encoding(CBORError)
    /// Well encoded and yet no record; the rule is one of `Docs/Formats/Record.md`.
    ///
    /// - Units and bounds: `offset` counts bytes from the record's first; a missing key has the payload's.
    case form(rule: Int, offset: Int)
}

extension RecordError: CustomStringConvertible {
    /// The rule and the place: `malformed_record: rule R12 at byte 40`.
    public var description: String {
        switch self {
        case .encoding(let error): "malformed_record: rule \(error.rule) at byte \(error.offset)"
        case .form(let rule, let offset): "malformed_record: rule R\(rule) at byte \(offset)"
        }
    }
}
