/// Writes deterministic CBOR.
///
/// - Guarantee: heads are as short as they can be, lengths definite; ``write(_:)`` sorts map keys, the piecewise calls leave
///   the order of keys to the caller.
/// - Source: RFC 8949, section 4.2.1.
public struct CBORWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// Starts empty.
    public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Writes an integer.
    public mutating func write(integer value: Int64) {
        if value >= 0 {
            writeHead(major: 0, UInt64(value))
        } else {
            writeHead(major: 1, UInt64(bitPattern: ~value))
        }
    }

    /// Writes a byte string.
    public mutating func write(bytes content: some Collection<UInt8>) {
        writeHead(major: 2, UInt64(content.count))
        bytes.append(contentsOf: content)
    }

    /// Writes a text string.
    public mutating func write(text: String) {
        writeHead(major: 3, UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes the head of an array; its elements follow.
    public mutating func writeArray(count: Int) { writeHead(major: 4, UInt64(count)) }

    /// Writes the head of a map; its pairs follow, keys ascending by their encoded bytes.
    public mutating func writeMap(count: Int) { writeHead(major: 5, UInt64(count)) }

    /// Writes false or true.
    public mutating func write(bool value: Bool) { bytes.append(value ? 0xF5 : 0xF4) }

    /// Writes null.
    public mutating func writeNull() { bytes.append(0xF6) }

    /// Writes tag 18, COSE_Sign1.
    public mutating func writeTag18() { bytes.append(0xD2) }

    /// Writes a map key.
    public mutating func write(key: CBORKey) {
        switch key {
        case .integer(let value): write(integer: value)
        case .text(let value): write(text: value)
        }
    }

    /// Writes a whole value; maps in the order of their encoded keys.
    public mutating func write(_ value: CBORValue) {
        switch value {
        case .integer(let value): write(integer: value)
        case .bytes(let value): write(bytes: value)
        case .text(let value): write(text: value)
        case .bool(let value): write(bool: value)
        case .null: writeNull()
        case .array(let elements):
            writeArray(count: elements.count)
            for element in elements { write(element) }
        case .map(let pairs): writeSorted(pairs)
        }
    }

    private mutating func writeSorted(_ pairs: [CBORKey: CBORValue]) {
        writeMap(count: pairs.count)
        let encoded = pairs.map { pair in
            var key = CBORWriter()
            key.write(key: pair.key)
            return (key: key.bytes, value: pair.value)
        }
        for pair in encoded.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            bytes.append(contentsOf: pair.key)
            write(pair.value)
        }
    }

    private mutating func writeHead(major: UInt8, _ argument: UInt64) {
        let kind = major << 5
        switch argument {
        case 0..<24: bytes.append(kind | UInt8(argument))
        case 24...0xFF: append(kind | 24, argument, byteCount: 1)
        case 0x100...0xFFFF: append(kind | 25, argument, byteCount: 2)
        case 0x1_0000...0xFFFF_FFFF: append(kind | 26, argument, byteCount: 4)
        default: append(kind | 27, argument, byteCount: 8)
        }
    }

    private mutating func append(_ head: UInt8, _ argument: UInt64, byteCount: Int) {
        bytes.append(head)
        for shift in stride(from: (byteCount - 1) * 8, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: argument >> UInt64(shift)))
        }
    }
}
