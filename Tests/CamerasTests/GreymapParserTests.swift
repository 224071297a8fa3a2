import Cameras
import QRSymbols
import Testing

@Suite struct `P5 pictures` {
    @Test(arguments: 1...97)
    func `pictures back to back are read whatever pieces they come in`(length: Int) throws {
        let stream =
            greymap(width: 7, height: 5) + greymap(width: 3, height: 4, seed: 9)
            + greymap(width: 1, height: 1)
        let frames = try parse(stream, pieces: length)
        #expect(frames.map(\.width) == [7, 3, 1])
        #expect(pixels(frames[0]) == ramp(width: 7, height: 5))
        #expect(pixels(frames[1]) == ramp(width: 3, height: 4, seed: 9))
    }

    @Test func `comments and any white space stand between the numbers`() throws {
        let header = "P5 # made by a camera\r\n\t2#wide\n 2\n# 255 is white\n255\n"
        let frames = try parse(Array(header.utf8) + [1, 2, 3, 4])
        #expect(pixels(frames[0]) == [1, 2, 3, 4])
    }

    @Test func `other whites than 255 are scaled to it`() throws {
        #expect(pixels(try parse(Array("P5 3 1 15 ".utf8) + [0, 15, 200])[0]) == [0, 255, 255])
        #expect(pixels(try parse(Array("P5 2 1 65535 ".utf8) + [0x80, 0x00, 0xFF, 0xFF])[0]) == [128, 255])
    }

    @Test func `every cut inside a picture is noticed`() throws {
        let stream = greymap(width: 4, height: 3)
        for length in 1..<stream.count {
            #expect(throws: FrameFault.cutShort) { try parse(Array(stream.prefix(length))) }
        }
    }

    @Test(arguments: [
        ("P5 0 4 255 ", FrameFault.noPixels), ("P5 4 0 255 ", .noPixels),
        ("P5 10000 10000 255 ", .tooLarge(width: 10_000, height: 10_000)),
        ("P5 40000 1 255 ", .tooLarge(width: 40_000, height: 1)),
        ("P5 999999999 999999999 255 ", .tooLarge(width: 999_999_999, height: 999_999_999)),
    ])
    func `a picture without pixels or with too many is refused by its header`(
        header: String, fault: FrameFault
    ) {
        #expect(throws: fault) { try parse(Array(header.utf8)) }
    }

    @Test(arguments: [
        "P6 1 1 255 .", "P5", "P51 1 255 .", "P5 -1 1 255 .", "P5 +1 1 255 .", "P5 1 1 0 .",
        "P5 1 1 65536 ..",
        "P5 1.0 1 255 .", "P5 9999999999 1 255 .", "P5 1 1 255x.", "P2 1 1 255 1", "hello",
        "\u{FEFF}P5 1 1 255 .",
    ])
    func `a header that is not exactly one is refused`(header: String) {
        #expect(throws: FrameFault.self) { try parse(Array(header.utf8)) }
    }

    @Test func `a header of comments only does not go on for ever`() {
        #expect(throws: FrameFault.malformed("P5: header over 4,096 bytes")) {
            try parse(Array("P5 #".utf8) + Array(repeating: UInt8(ascii: "x"), count: 10_000))
        }
    }
}

/// All frames of a stream given in pieces of one length.
func parse(_ stream: [UInt8], pieces length: Int = 4_096) throws -> [GrayFrame] {
    var parser = FrameStreamParser()
    var frames: [GrayFrame] = []
    for start in stride(from: 0, to: stream.count, by: length) {
        var piece = stream[start..<min(start + length, stream.count)]
        while let frame = try parser.next(from: &piece) { frames.append(frame) }
        #expect(piece.isEmpty)
    }
    try parser.finish()
    return frames
}
