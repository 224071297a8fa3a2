/// Why bytes are no roster, or a roster does not count.
///
/// - Source: `Docs/Formats/Roster.md`; the numbers of its rules are R1 to R18.
public enum RosterError: Error, Hashable, Sendable {
    /// R1: the file is larger than any roster.
    case tooLarge(bytes: Int, limit: Int)
    /// R2, R3: the bytes are not the deterministic CBOR of a roster file.
    case malformed(CBORError)
    /// R4 to R13: a value of the map is missing, of another type or out of bounds.
    case value(path: String)
    /// R7: 2k ≤ n, or k is 0 or more than n.
    case threshold(k: Int, keys: Int)
    /// R14: one region stands twice.
    case memberTwice(RegionID)
    /// R15: one key, or one kid, stands twice.
    case keyTwice(KeyID)
    /// R16: a signature does not verify.
    case badSignature(KeyID)
    /// R17: a signature by a key that is none of the roster's, nor of the version before.
    case unknownSigner(KeyID)
    /// R17: too few signatures by this version's keys.
    case tooFewSignatures(found: Int, needed: Int)
    /// R18: too few signatures by the keys of the version before.
    case tooFewFromBefore(found: Int, needed: Int)
    /// R18: not the next version.
    case notTheNextVersion(found: Int, expected: Int)
    /// R18: more than one member came or went.
    case tooManyChanges(Int)
}

extension RosterError: CustomStringConvertible {
    /// The error in plain English.
    public var description: String {
        switch self {
        case .tooLarge(let bytes, let limit): "the roster has \(bytes) bytes, at most \(limit) are read"
        case .malformed(let error): "no roster file: rule \(error.rule) is broken at byte \(error.offset)"
        case .value(let path): "the roster's \(path) is missing or wrong"
        case .threshold(let k, let keys): "\(k) of \(keys) signatures are no majority of the roster's keys"
        case .memberTwice(let region): "region \(region) is in the roster twice"
        case .keyTwice(let key): "key \(key) is in the roster twice; every key has one role"
        case .badSignature(let key): "the signature by key \(key) does not verify"
        case .unknownSigner(let key): "key \(key) is none of the roster's keys"
        case .tooFewSignatures(let found, let needed): "\(found) signatures, \(needed) are needed"
        case .tooFewFromBefore(let found, let needed):
            "\(found) signatures by keys of the version before, \(needed) are needed"
        case .notTheNextVersion(let found, let expected): "version \(found), expected \(expected)"
        case .tooManyChanges(let count): "\(count) members came or went; one at a time"
        }
    }
}
