import Cameras
import QRSymbols
import Testing

@Suite struct `Y4M streams` {
    private static let stream =
        Array("YUV4MPEG2 W5 H3 F30:1 Ip A1:1 C420jpeg XYSCSS=420JPEG\n".utf8)
        + frame(luma: ramp(width: 5, height: 3), chroma: 12)
        + frame(luma: ramp(width: 5, height: 3, seed: 50), chroma: 12)

    @Test(arguments: 1...120)
    func `frames are read whatever pieces they come in`(length: Int) throws {
        let frames = try parse(Self.stream, pieces: length)
        #expect(frames.map(pixels) == [ramp(width: 5, height: 3), ramp(width: 5, height: 3, seed: 50)])
    }

    @Test(arguments: [
        ("", 12), ("C420paldv", 12), ("C420mpeg2", 12), ("C411", 12), ("C422", 18), ("C444", 30),
        ("C444alpha", 45),
        ("Cmono", 0),
    ])
    func `each colour space skips as much as it should`(space: String, chroma: Int) throws {
        let luma = ramp(width: 5, height: 3)
        let header = Array("YUV4MPEG2 W5 H3\(space.isEmpty ? "" : " " + space)\n".utf8)
        let frames = try parse(header + frame(luma: luma, chroma: chroma) + frame(luma: luma, chroma: chroma))
        #expect(frames.map(pixels) == [luma, luma])
    }

    @Test func `ten bits a sample become eight`() throws {
        let stream = Array("YUV4MPEG2 W2 H1 Cmono10\nFRAME\n".utf8) + [0xFF, 0x03, 0x00, 0x02]
        #expect(pixels(try parse(stream)[0]) == [255, 128])
    }

    @Test func `a frame may carry parameters`() throws {
        let stream = Array("YUV4MPEG2 W1 H1 Cmono\nFRAME Ip Xnote\n".utf8) + [7]
        #expect(pixels(try parse(stream)[0]) == [7])
    }

    @Test func `every cut is noticed but the one between two frames`() throws {
        let wholeAt = [Self.stream.count - 33, Self.stream.count - 66]
        for length in 1..<Self.stream.count where !wholeAt.contains(length) {
            #expect(throws: FrameFault.cutShort, "\(length)") { try parse(Array(Self.stream.prefix(length))) }
        }
        for length in wholeAt { _ = try parse(Array(Self.stream.prefix(length))) }
    }

    @Test(arguments: [
        ("YUV4MPEG2 W0 H3\n", FrameFault.noPixels),
        ("YUV4MPEG2 W10000 H10000\n", .tooLarge(width: 10_000, height: 10_000)),
    ])
    func `a picture without pixels or with too many is refused by its header`(
        header: String, fault: FrameFault
    ) {
        #expect(throws: fault) { try parse(Array(header.utf8)) }
    }

    @Test(arguments: [
        "YUV4MPEG W1 H1\n", "YUV4MPEG2\n", "YUV4MPEG2 W1\n", "YUV4MPEG2 W1 H1 W1\n", "YUV4MPEG2 W1  H1\n",
        "YUV4MPEG2 W1 H1 C999\n", "YUV4MPEG2 W-1 H1\n", "YUV4MPEG2 W1 H1 Z1\n",
        "YUV4MPEG2 W1 H1 Cmono\nFRAMES\n.",
        "YUV4MPEG2 W1 H1 Cmono\nFROM", "YUV4MPEG2 W9999999999 H1\n", "YUV4MPEG2 W H1\n",
    ])
    func `a header that is not exactly one is refused`(header: String) {
        #expect(throws: FrameFault.self) { try parse(Array(header.utf8)) }
    }

    @Test func `a line without an end is not read for ever`() {
        #expect(throws: FrameFault.malformed("Y4M: a header line over 1,024 bytes")) {
            try parse(Array("YUV4MPEG2 X".utf8) + Array(repeating: UInt8(ascii: "x"), count: 5_000))
        }
    }
}

private func frame(luma: [UInt8], chroma: Int) -> [UInt8] {
    Array("FRAME\n".utf8) + luma + Array(repeating: 128, count: chroma)
}
