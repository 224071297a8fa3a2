import Foundation
import TestSupport
import Testing

@testable import Passes

/// Bytes that somebody changed, cut, or made up.
@Suite struct HostileTokenTests {
    static let samples = [Samples.plain, Samples.printed, Samples.phone, Samples.everything]

    @Test(arguments: samples)
    func `no part of a token is a token`(claims: PassClaims) throws {
        let token = try PassToken(minting: claims, by: Samples.issuer)
        for count in 0..<token.bytes.count {
            let error = try #require(throws: PassTokenError.self) {
                try PassToken(parsing: Array(token.bytes.prefix(count)))
            }
            #expect(error.rule == 12 || error.rule == 19 || error.rule == 16 || error.rule == 15, "\(error)")
        }
        for count in 0..<token.text.utf8.count {
            let text = Array(token.text.utf8.prefix(count))
            #expect(throws: PassTokenError.self) { try ShownPass(reading: text) }
        }
    }

    @Test(arguments: samples)
    func `a token with one flipped bit is refused or does not verify`(claims: PassClaims) throws {
        let token = try PassToken(minting: claims, by: Samples.issuer)
        for index in token.bytes.indices {
            for bit in 0..<8 {
                var bytes = token.bytes
                bytes[index] ^= 1 << bit
                guard let changed = try? PassToken(parsing: bytes) else { continue }
                #expect(!changed.isSigned(by: Samples.issuer.publicKey), "bit \(bit) of byte \(index)")
                #expect(changed.claims.value(in: .token).encoded == Array(changed.statement.payload))
            }
        }
    }

    @Test func `a presentation with one flipped bit is refused or does not verify`() throws {
        let token = try PassToken(minting: Samples.phone, by: Samples.issuer)
        let shown = Presentation(presenting: token, at: Moment(seconds: 1_777_600_000), by: Samples.holder)
        for index in shown.bytes.indices {
            for bit in 0..<8 {
                var bytes = shown.bytes
                bytes[index] ^= 1 << bit
                guard let changed = try? Presentation(parsing: bytes) else { continue }
                #expect(
                    !changed.isSigned() || !changed.token.isSigned(by: Samples.issuer.publicKey),
                    "bit \(bit) of byte \(index)")
            }
        }
        for count in shown.bytes.indices {
            #expect(throws: PassTokenError.self) {
                try Presentation(parsing: Array(shown.bytes.prefix(count)))
            }
        }
    }

    @Test func `10,000 random texts are refused`() {
        var draw = RandomClaims(
            random: SeededGenerator(for: "random tokens", environment: ProcessInfo.processInfo.environment))
        for round in 0..<10_000 {
            let bytes = draw.bytes(Int(draw.number(in: 0...420)))
            let prefix = round.isMultiple(of: 2) ? "SP1:" : "SP1P:"
            // A third each: any bytes, base45 of any bytes, base45 of any bytes that begin as a token does.
            let text: [UInt8] =
                switch round % 3 {
                case 0: Array(prefix.utf8) + bytes
                case 1: Array((prefix + Base45.encode(bytes)).utf8)
                default: Array((prefix + Base45.encode([0xD2, 0x84, 0x4D] + bytes)).utf8)
                }
            #expect(throws: PassTokenError.self) { try ShownPass(reading: text) }
        }
    }

    @Test func `10,000 mutated tokens are refused or do not verify`() throws {
        var draw = RandomClaims(
            random: SeededGenerator(for: "mutated tokens", environment: ProcessInfo.processInfo.environment))
        let tokens = try Self.samples.map { try PassToken(minting: $0, by: Samples.issuer) }
        for round in 0..<10_000 {
            let original = tokens[round % tokens.count]
            let bytes = mutate(original.bytes, with: &draw)
            guard bytes != original.bytes, let changed = try? PassToken(parsing: bytes) else { continue }
            #expect(!changed.isSigned(by: Samples.issuer.publicKey))
            #expect(changed.claims.value(in: .token).encoded == Array(changed.statement.payload))
        }
    }

    @Test
    func
        `what the issuer signed out of form is refused, and what it signed in form is written the same again`()
        throws
    {
        var draw = RandomClaims(
            random: SeededGenerator(for: "signed claims", environment: ProcessInfo.processInfo.environment))
        var taken = 0
        for _ in 0..<2_000 {
            let value = replaceOne(in: draw.claims().value(in: .token), with: &draw)
            let signed = SignedStatement(signing: value.encoded, by: Samples.issuer, as: .token)
            guard let token = try? PassToken(parsing: signed.bytes) else { continue }
            taken += 1
            #expect(token.claims.value(in: .token) == value)
        }
        #expect(taken > 0)
    }

    private func mutate(_ bytes: [UInt8], with draw: inout RandomClaims) -> [UInt8] {
        var bytes = bytes
        for _ in 0...draw.number(in: 0...3) where !bytes.isEmpty {
            let place = Int(draw.number(in: 0...Int64(bytes.count - 1)))
            switch draw.number(in: 0...3) {
            case 0: bytes[place] = UInt8(draw.number(in: 0...255))
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(UInt8(draw.number(in: 0...255)), at: place)
            default: bytes.replaceSubrange(place..., with: bytes[place...].reversed())
            }
        }
        return bytes
    }

    /// Replaces one node of a tree, at any depth.
    private func replaceOne(in value: CBORValue, with draw: inout RandomClaims) -> CBORValue {
        switch value {
        case .map(var pairs) where !pairs.isEmpty && draw.number(in: 0...4) > 0:
            let keys = pairs.keys.sorted { "\($0)" < "\($1)" }
            let key = keys[Int(draw.number(in: 0...Int64(keys.count - 1)))]
            pairs[key] = replaceOne(in: pairs[key] ?? 0, with: &draw)
            return .map(pairs)
        case .array(var elements) where !elements.isEmpty && draw.number(in: 0...4) > 0:
            let index = Int(draw.number(in: 0...Int64(elements.count - 1)))
            elements[index] = replaceOne(in: elements[index], with: &draw)
            return .array(elements)
        default:
            let others: [CBORValue] = [
                0, 1, -1, 65_535, 65_536, 1_500_000_000, .text(""), .text("a"), .text("ab"), .text("\u{301}"),
                .bytes([]), .bytes(draw.bytes(16)), .bool(true), .null, .array([]), .map([:]),
                .array([value]),
            ]
            return others[Int(draw.number(in: 0...Int64(others.count - 1)))]
        }
    }
}
