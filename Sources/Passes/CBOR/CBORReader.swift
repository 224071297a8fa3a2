/// Reads deterministic CBOR strictly, item by item, without building a tree.
///
/// - Guarantee: no length that the bytes claim is believed before the bytes are there; nothing is allocated by a claimed
///   count; malformed input throws and never traps.
/// - Errors: ``CBORError`` with the broken rule and its place.
/// - Source: RFC 8949, section 4.2.1; `Docs/Formats/PassToken.md`, rules 8 to 14.
public struct CBORReader: Sendable {
    let bytes: [UInt8]
    /// Where the next item begins, counted in the whole array of bytes.
    public private(set) var position: Int
    let end: Int

    /// Reads from the first byte to the last.
    public init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

    /// Reads within a part of some bytes, as a payload within its statement.
    public init(_ bytes: [UInt8], in range: Range<Int>) {
        precondition(
            range.lowerBound >= 0 && range.upperBound <= bytes.count, "the part lies within the bytes")
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// The kinds of item that may come next.
    public enum Kind: Sendable {
        /// Major types 0 and 1.
        case integer
        /// Major type 2.
        case bytes
        /// Major type 3.
        case text
        /// Major type 4.
        case array
        /// Major type 5.
        case map
        /// Simple values 20 and 21.
        case bool
        /// Simple value 22.
        case null
    }

    /// What comes next, without reading it.
    public func nextKind() throws(CBORError) -> Kind {
        guard position < end else { throw CBORError(rule: 12, offset: position) }
        switch bytes[position] >> 5 {
        case 0, 1: return .integer
        case 2: return .bytes
        case 3: return .text
        case 4: return .array
        case 5: return .map
        default: break
        }
        switch bytes[position] {
        case 0xF4, 0xF5: return .bool
        case 0xF6: return .null
        default: throw headFault(at: position)
        }
    }

    /// Reads an integer within ±(2^53 − 1).
    public mutating func readInteger(rule: Int = 10) throws(CBORError) -> Int64 {
        let start = position
        let (major, argument) = try readHead()
        guard major < 2 else { throw CBORError(rule: rule, offset: start) }
        let limit: UInt64 = major == 0 ? Self.largestInteger : Self.largestInteger - 1
        guard argument <= limit else { throw CBORError(rule: 14, offset: start) }
        return major == 0 ? Int64(argument) : -1 - Int64(argument)
    }

    /// Reads the place of a byte string's content.
    public mutating func readByteStringRange(rule: Int = 10) throws(CBORError) -> Range<Int> {
        try readContent(major: 2, rule: rule)
    }

    /// Reads a byte string.
    public mutating func readByteString(rule: Int = 10) throws(CBORError) -> [UInt8] {
        Array(bytes[try readContent(major: 2, rule: rule)])
    }

    /// Reads the place of a text's content; whether it is well-formed UTF-8 is still to be judged.
    mutating func readTextRange(rule: Int = 10) throws(CBORError) -> Range<Int> {
        try readContent(major: 3, rule: rule)
    }

    /// Reads a text of well-formed UTF-8.
    public mutating func readText(rule: Int = 10) throws(CBORError) -> String {
        let content = try readContent(major: 3, rule: rule)
        guard let text = String(validating: bytes[content], as: UTF8.self) else {
            throw CBORError(rule: 13, offset: content.lowerBound)
        }
        return text
    }

    /// Reads an array's head; as many items follow.
    public mutating func readArrayCount(rule: Int = 10) throws(CBORError) -> Int {
        try readCount(major: 4, bytesPerElement: 1, rule: rule)
    }

    /// Reads a map's head; as many pairs follow, their keys through ``readKey(after:)``.
    public mutating func readMapCount(rule: Int = 10) throws(CBORError) -> Int {
        try readCount(major: 5, bytesPerElement: 2, rule: rule)
    }

    /// Reads a map key, which must be greater than the one before it.
    ///
    /// - Shape: `last` is where the key before lies; empty before the first. It is moved to this key.
    public mutating func readKey(after last: inout Range<Int>) throws(CBORError) -> CBORKey {
        let start = position
        let key: CBORKey
        switch try nextKind() {
        case .integer: key = .integer(try readInteger())
        case .text: key = .text(try readText())
        default: throw CBORError(rule: 11, offset: start)
        }
        let place = start..<position
        guard last.isEmpty || bytes[last].lexicographicallyPrecedes(bytes[place]) else {
            throw CBORError(rule: 11, offset: start)
        }
        last = place
        return key
    }

    /// Reads false or true.
    public mutating func readBool(rule: Int = 10) throws(CBORError) -> Bool {
        guard try nextKind() == .bool else { throw CBORError(rule: rule, offset: position) }
        position += 1
        return bytes[position - 1] == 0xF5
    }

    /// Reads null if it comes next; otherwise reads nothing.
    public mutating func readNullIfPresent() throws(CBORError) -> Bool {
        guard try nextKind() == .null else { return false }
        position += 1
        return true
    }

    /// Reads tag 18, COSE_Sign1, in its one-byte form.
    public mutating func readTag18() throws(CBORError) {
        guard try readRawByte() == 0xD2 else { throw CBORError(rule: 15, offset: position - 1) }
    }

    /// Reads one byte as it is.
    mutating func readRawByte() throws(CBORError) -> UInt8 {
        guard position < end else { throw CBORError(rule: 12, offset: position) }
        position += 1
        return bytes[position - 1]
    }

    /// Succeeds only when everything has been read.
    public func finish() throws(CBORError) {
        guard position == end else { throw CBORError(rule: 12, offset: position) }
    }
}

extension CBORReader {
    /// 2^53 − 1, the largest integer that every JSON reader keeps.
    static let largestInteger: UInt64 = 9_007_199_254_740_991

    private mutating func readHead() throws(CBORError) -> (major: UInt8, argument: UInt64) {
        let start = position
        let first = try readRawByte()
        // Rule 10: of tags and simple values only false and true; they have no argument.
        guard first < 0xC0 || first == 0xF4 || first == 0xF5 else { throw headFault(at: start) }
        let short = first & 31
        switch short {
        case 0..<24: return (first >> 5, UInt64(short))
        case 24...27: return (first >> 5, try readArgument(byteCount: 1 << Int(short - 24), headAt: start))
        case 31: throw CBORError(rule: 8, offset: start)
        default: throw CBORError(rule: 10, offset: start)
        }
    }

    /// What is wrong with a head of major type 6 or 7: rule 8 or 9 before rule 10.
    private func headFault(at start: Int) -> CBORError {
        let short = bytes[start] & 31
        guard short != 31 else { return CBORError(rule: 8, offset: start) }
        guard bytes[start] >> 5 == 6, (24...27).contains(short) else {
            return CBORError(rule: 10, offset: start)
        }
        var ahead = self
        ahead.position = start + 1
        do {
            _ = try ahead.readArgument(byteCount: 1 << Int(short - 24), headAt: start)
            return CBORError(rule: 10, offset: start)
        } catch {
            return error
        }
    }

    private mutating func readArgument(byteCount: Int, headAt start: Int) throws(CBORError) -> UInt64 {
        guard end - position >= byteCount else { throw CBORError(rule: 12, offset: start) }
        var argument: UInt64 = 0
        for index in position..<(position + byteCount) { argument = argument << 8 | UInt64(bytes[index]) }
        position += byteCount
        // Rule 9: what fits into the next shorter form must stand in it.
        let smallest: UInt64 = byteCount == 1 ? 24 : 1 << UInt64(byteCount * 4)
        guard argument >= smallest else { throw CBORError(rule: 9, offset: start) }
        return argument
    }

    private mutating func readContent(major: UInt8, rule: Int) throws(CBORError) -> Range<Int> {
        let start = position
        let head = try readHead()
        guard head.major == major else { throw CBORError(rule: rule, offset: start) }
        guard head.argument <= UInt64(end - position) else { throw CBORError(rule: 12, offset: start) }
        let content = position..<(position + Int(head.argument))
        position = content.upperBound
        return content
    }

    private mutating func readCount(major: UInt8, bytesPerElement: Int, rule: Int) throws(CBORError) -> Int {
        let start = position
        let head = try readHead()
        guard head.major == major else { throw CBORError(rule: rule, offset: start) }
        guard head.argument <= UInt64((end - position) / bytesPerElement) else {
            throw CBORError(rule: 12, offset: start)
        }
        return Int(head.argument)
    }
}
