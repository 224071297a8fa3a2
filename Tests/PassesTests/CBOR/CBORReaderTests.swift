import Testing

@testable import Passes

/// Deterministic CBOR and nothing else.
@Suite struct CBORReaderTests {
    @Test func `every input of one or two bytes that is taken is written the same again`() {
        var taken = 0
        for first in UInt8.min...UInt8.max {
            taken += check([first])
            for second in UInt8.min...UInt8.max { taken += check([first, second]) }
        }
        // One byte: 24 + 24 integers, h'', "", [], {}, false, true.
        // Two: 232 + 232 integers from 24 on, 256 byte strings and 128 texts of one byte, 54 arrays of one.
        #expect(taken == 54 + 464 + 256 + 128 + 54)
    }

    @Test func `every input of three bytes that is taken is written the same again`() {
        // The bytes at which readers go wrong: bounds of every major type and of every form of head.
        let edges: [UInt8] = [
            0x00, 0x01, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C, 0x1F, 0x20, 0x37, 0x38, 0x3B, 0x40, 0x41, 0x42,
            0x58,
            0x5F, 0x60, 0x61, 0x62, 0x78, 0x7F, 0x80, 0x81, 0x82, 0x98, 0x9F, 0xA0, 0xA1, 0xA2, 0xB8, 0xBF,
            0xC0,
            0xC2, 0xD2, 0xD8, 0xE0, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFB, 0xFF,
        ]
        var taken = 0
        for first in edges {
            for second in edges { for third in edges { taken += check([first, second, third]) } }
        }
        #expect(taken > 0)
    }

    // RFC 8949, appendix A, where its subset is ours.
    @Test(arguments: [
        ("00", CBORValue.integer(0)), ("17", 23), ("1818", 24), ("1903e8", 1000), ("1a000f4240", 1_000_000),
        ("1b000000e8d4a51000", 1_000_000_000_000), ("20", -1), ("3863", -100), ("3903e7", -1000),
        ("f4", .bool(false)),
        ("f5", .bool(true)), ("40", .bytes([])), ("4401020304", .bytes([1, 2, 3, 4])), ("60", .text("")),
        ("62c3bc", .text("ü")), ("64f0908591", .text("\u{10151}")), ("83010203", .array([1, 2, 3])),
        ("a201020304", .map([1: 2, 3: 4])), ("a26161016162820203", .map(["a": 1, "b": .array([2, 3])])),
        ("1b001fffffffffffff", 9_007_199_254_740_991), ("3b001ffffffffffffe", -9_007_199_254_740_991),
    ])
    func `known items are read and written`(hex: String, value: CBORValue) throws {
        let bytes = try #require([UInt8](hex: hex))
        #expect(try read(bytes) == value)
        #expect(value.encoded == bytes)
    }

    @Test(arguments: [
        ("", 12), ("18", 12), ("19ff", 12), ("1817", 9), ("190018", 9), ("1a0000ffff", 9),
        ("1b00000000ffffffff", 9),
        ("5801", 9), ("1b0020000000000000", 14), ("3b001fffffffffffff", 14), ("1bffffffffffffffff", 14),
        ("3bffffffffffffffff", 14), ("5bffffffffffffffff", 12), ("9bffffffffffffffff", 12),
        ("bbffffffffffffffff", 12),
        ("7a7fffffff", 12), ("5f4101ff", 8), ("7f6161ff", 8), ("9f01ff", 8), ("bf0101ff", 8), ("ff", 8),
        ("d81200", 9), ("d8ff00", 10), ("1c", 10),
        ("f6", 10), ("f7", 10), ("f90000", 10), ("fa00000000", 10), ("fb0000000000000000", 10), ("f820", 10),
        ("e0", 10),
        ("c000", 10), ("c249010000000000000000", 10), ("d200", 10), ("61ff", 13), ("62c080", 13),
        ("63eda080", 13),
        ("a201020101", 11), ("a202010101", 11), ("a1800000", 11), ("a14000", 11), ("0000", 12), ("8201", 12),
        ("a2010203", 12),
    ])
    func `anything else is refused by its rule`(hex: String, rule: Int) throws {
        let bytes = try #require([UInt8](hex: hex))
        let error = try #require(throws: CBORError.self) { try read(bytes) }
        #expect(error.rule == rule)
    }

    @Test func `nesting is bounded`() throws {
        let deep = [UInt8](repeating: 0x81, count: 16) + [0]
        #expect(throws: Never.self) { try read(deep) }
        let deeper = try #require(throws: CBORError.self) { try read([0x81] + deep) }
        #expect(deeper.rule == 48)
        #expect(throws: CBORError.self) { try read([UInt8](repeating: 0x81, count: 100_000)) }
    }

    @Test func `null is taken only where it is allowed`() throws {
        var reader = CBORReader([0x82, 0xF6, 0x01])
        #expect(try reader.readValue(allowsNull: true) == .array([.null, 1]))
    }

    @Test func `two spellings of one text are never two keys`() throws {
        // "é" composed and decomposed: different bytes, one String.
        let bytes: [UInt8] = [0xA2, 0x62, 0xC3, 0xA9, 0x01, 0x63, 0x65, 0xCC, 0x81, 0x02]
        let error = try #require(throws: CBORError.self) { try read(bytes) }
        #expect(error.rule == 11)
    }

    private func read(_ bytes: [UInt8]) throws(CBORError) -> CBORValue {
        var reader = CBORReader(bytes)
        let value = try reader.readValue()
        try reader.finish()
        return value
    }

    private func check(_ bytes: [UInt8]) -> Int {
        guard let value = try? read(bytes) else { return 0 }
        #expect(value.encoded == bytes)
        return 1
    }
}
