import Foundation
import Passes
import TestSupport
import Testing

/// RFC 9285 without leniency.
@Suite struct Base45Tests {
    // RFC 9285, sections 4.3 and 4.4.
    @Test(arguments: [
        ("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0"),
        ("", ""),
    ])
    func `the examples of the RFC come out`(plain: String, encoded: String) throws {
        #expect(Base45.encode(Array(plain.utf8)) == encoded)
        #expect(try Base45.decode(bytes: Array(encoded.utf8)) == Array(plain.utf8))
    }

    @Test func `every pair and every single byte comes back`() throws {
        for high in UInt8.min...UInt8.max {
            #expect(try Base45.decode(bytes: Base45.encode([high]).utf8) == [high])
            for low in stride(from: UInt8(0), through: 255, by: 5) {
                #expect(try Base45.decode(bytes: Base45.encode([high, low]).utf8) == [high, low])
            }
        }
    }

    @Test func `every text of three characters stands for two bytes or is too great`() {
        let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
        var taken = 0
        for first in alphabet {
            for second in alphabet {
                for third in alphabet where (try? Base45.decode(bytes: [first, second, third])) != nil {
                    taken += 1
                }
            }
        }
        #expect(taken == 65_536)
    }

    @Test(arguments: [
        (":::", 6, 0), ("GGW", 6, 0), ("::", 6, 0), ("BB8::", 6, 3), ("A", 5, 0), ("BB8A", 5, 3),
        ("bb8", 4, 0),
        ("BB\n", 4, 2), ("BB8é0", 4, 3),
    ])
    func `lenient readings are refused by their rule and place`(text: String, rule: Int, place: Int) {
        #expect(throws: PassTokenError.malformed(rule: .token(rule), offset: place)) {
            try Base45.decode(bytes: Array(text.utf8))
        }
    }

    @Test func `random bytes come back`() throws {
        var draw = RandomClaims(
            random: SeededGenerator(for: "base45", environment: ProcessInfo.processInfo.environment))
        for count in 0..<400 {
            let bytes = draw.bytes(count)
            #expect(try Base45.decode(bytes: Array(Base45.encode(bytes).utf8)) == bytes)
        }
    }
}
