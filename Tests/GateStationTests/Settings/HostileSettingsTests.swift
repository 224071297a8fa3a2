import TestSupport
import Testing

@testable import GateStation

/// Whatever a settings file holds, reading it ends with settings or with mistakes, and soon.
struct HostileSettingsTests {
    private func read(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try SettingsReader.settings(in: bytes, file: "gate.yaml")
            return true
        } catch {
            #expect(!error.mistakes.isEmpty)
            return false
        }
    }

    @Test func `a bomb of aliases is refused`() {
        var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
        for (before, name) in zip("abcdefgh", "bcdefghi") {
            text +=
                "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ",")
                + "]\n"
        }
        #expect(!read(Array(text.utf8)))
    }

    @Test func `depth and size have an end`() {
        #expect(!read(Array(("gate: " + String(repeating: "[", count: 20_000)).utf8)))
        #expect(!read(Array((String(repeating: "- ", count: 5_000) + "x").utf8)))
        #expect(!read([UInt8](repeating: 0x20, count: SettingsReader.byteLimit + 1)))
    }

    @Test func `every cut and every flipped bit of a good file is read or refused`() {
        let good = Array(
            (SettingsSamples.settings(source: "{serial: a, baud: 9600}") + "hold: 5\ncounter: [a]\n").utf8)
        for count in good.indices { _ = read(Array(good[..<count])) }
        for index in good.indices {
            for bit in 0..<8 {
                var bytes = good
                bytes[index] ^= 1 << UInt8(bit)
                _ = read(bytes)
            }
        }
    }

    @Test(arguments: [
        [0xFF], [0xEF, 0xBB, 0xBF], [0x00], Array("\u{85}: x".utf8), Array("? [a]\n: b".utf8),
        Array("!!binary x".utf8),
    ])
    func `bytes that are no settings file are refused`(bytes: [UInt8]) { #expect(!read(bytes)) }
}
