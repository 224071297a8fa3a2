import Foundation
import QRSymbols
import TestSupport
import Testing

@testable import Cameras

extension `Real sources` {
    @Suite struct `Bad pictures` {
        let folder: ScratchFolder

        init() throws { folder = try ScratchFolder() }

        @Test func `a picture that is none is said to be none`() throws {
            for (name, content) in [
                ("text.png", "hello"), ("page.jpg", "<html></html>"), ("sound.wav", "RIFF....WAVE"),
            ] {
                let path = try folder.write(content, to: name)
                guard case .notAPicture(path, _) = troubleReading(path) else {
                    Issue.record("\(name): \(String(describing: troubleReading(path)))")
                    continue
                }
            }
            guard case .notAPicture = troubleReading(folder.path) else {
                Issue.record("a folder was read")
                return
            }
        }

        @Test func `a missing file is said to be missing`() {
            let path = folder.path("none.png")
            #expect(troubleReading(path) == .noSuchFile(path))
        }

        @Test func `a picture of no pixels is empty`() throws {
            let png = try folder.write(png(width: 0, height: 5), to: "zero.png")
            #expect(troubleReading(png) == .emptyPicture(png))
            let p5 = try folder.write("P5 0 5 255 ", to: "zero.pgm")
            #expect(troubleReading(p5) == .emptyPicture(p5))
            let nothing = try folder.write("", to: "nothing.png")
            #expect(troubleReading(nothing) == .emptyPicture(nothing))
        }

        @Test func `a picture of a hundred megapixels is too large`() throws {
            let png = try folder.write(png(width: 10_000, height: 10_000), to: "bomb.png")
            #expect(troubleReading(png) == .tooLarge(png, width: 10_000, height: 10_000))
            let p5 = try folder.write("P5 10000 10000 255 ", to: "bomb.pgm")
            #expect(troubleReading(p5) == .tooLarge(p5, width: 10_000, height: 10_000))
        }

        @Test func `a P5 picture that stops halfway is cut short`() throws {
            let path = try folder.write(greymap(width: 9, height: 9).prefix(40), to: "half.pgm")
            #expect(troubleReading(path) == .cutShort(path))
        }

        @Test func `without ffmpeg it is said that ffmpeg is missing`() throws {
            let path = try folder.write(png(width: 1, height: 1), to: "x.png")
            #expect(
                troubleReading(path, settings: CameraSettings(searchPath: folder.path))
                    == .ffmpegMissing(path))
        }

        @Test func `a decoder that hangs is given up and ended`() throws {
            let fake = try folder.write("#!/bin/sh\nexec sleep 600\n", to: "ffmpeg")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: fake)
            let path = try folder.write(png(width: 1, height: 1), to: "x.png")
            let before = OpenThings()
            let settings = CameraSettings(searchPath: folder.path, patience: .milliseconds(100))
            #expect(troubleReading(path, settings: settings) == .timedOut(path, after: .milliseconds(100)))
            #expect(OpenThings().beyond(before) == [])
        }

        @Test func `reading a thousand bytes of nonsense after a good picture keeps the picture`() throws {
            let bytes = greymap(width: 2, height: 2) + Array(repeating: UInt8(ascii: "x"), count: 1_000)
            let path = try folder.write(bytes, to: "tail.pgm")
            let frames = try pictureFrames(path)
            #expect(try frames.next()?.name == path)
            #expect(throws: CameraError.self) { try frames.next() }
            #expect(try frames.next() == nil)
        }

        @Test func `pictures leave neither processes nor descriptors behind`() throws {
            let good = try folder.make("good.png", from: "testsrc=size=320x240", "-frames:v", "1")
            let film = try folder.make("film.mp4", from: "testsrc=size=320x240:rate=25:duration=2")
            let bad = try folder.write("nonsense", to: "bad.png")
            let before = OpenThings()
            for path in [good, bad, film] { _ = troubleReading(path) }
            let left = try pictureFrames(film)
            _ = try left.next()  // and is left in the middle
            withExtendedLifetime(left) {}
            _ = consume left
            #expect(OpenThings().beyond(before) == [])
        }
    }
}
