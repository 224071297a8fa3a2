import Cameras
import QRSymbols
import Testing

@Suite struct `Broken streams` {
    private static let seeds: [[UInt8]] = [
        greymap(width: 6, height: 4) + greymap(width: 2, height: 2),
        Array("P5\n# note\n3 2\n65535\n".utf8) + ramp(width: 12, height: 1),
        Array("YUV4MPEG2 W6 H4 F25:1 C420jpeg\nFRAME\n".utf8) + ramp(width: 36, height: 1),
        Array("YUV4MPEG2 W3 H2 Cmono12\nFRAME Ip\n".utf8) + ramp(width: 12, height: 1),
    ]

    @Test func `10,000 mutated streams are read or refused, never a trap`() {
        var random = SplitMix(state: UInt64.random(in: 0...UInt64.max))
        print("seed of the mutated streams: \(random.state)")
        var refused = 0
        for number in 0..<10_000 {
            let stream = mutated(Self.seeds[number % Self.seeds.count], &random)
            let length = Int.random(in: 1...64, using: &random)
            do {
                for frame in try parse(stream, pieces: length) {
                    #expect(pixels(frame).count == frame.width * frame.height)
                }
            } catch {
                refused += 1
            }
        }
        #expect(refused > 1_000)
    }

    @Test func `a promise of fifty megapixels sets nothing aside`() throws {
        var parser = FrameStreamParser()
        var bytes = Array("P5 7000 7000 255 12".utf8)[...]
        #expect(try parser.next(from: &bytes) == nil)
        #expect(throws: FrameFault.cutShort) { try parser.finish() }
    }

    private func mutated(_ seed: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        var bytes = seed
        let head = min(bytes.count, 48)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0..<min(head, bytes.count), using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.insert(UInt8.random(in: 0x20...0x39, using: &random), at: place)
            case 3: bytes.remove(at: place)
            default: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
            }
            if bytes.isEmpty { bytes = [UInt8(ascii: "P")] }
        }
        return bytes
    }
}

/// Numbers that a seed gives again (SplitMix64, Steele and others 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
