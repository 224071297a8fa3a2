import Cameras
import Foundation
import QRSymbols
import Testing

extension `Real sources` {
    @Suite struct `Picture files` {
        let folder: ScratchFolder

        init() throws { folder = try ScratchFolder() }

        @Test(arguments: ["png", "jpg", "webp", "bmp", "gif", "tif", "ppm", "tga", "jp2", "pam", "pcx"])
        func `a still picture of any format is one frame named by its path`(suffix: String) throws {
            let path = try folder.make("x.\(suffix)", from: "testsrc=size=96x64", "-frames:v", "1")
            let frames = try allFrames(path)
            #expect(frames.map(\.name) == [path])
            #expect(frames.first?.gray.width == 96)
            #expect(frames.first?.gray.height == 64)
        }

        @Test func `white stays white and black stays black`() throws {
            for suffix in ["png", "jpg", "bmp", "webp"] {
                let white = try folder.make("w.\(suffix)", from: "color=white:size=32x32", "-frames:v", "1")
                let black = try folder.make("b.\(suffix)", from: "color=black:size=32x32", "-frames:v", "1")
                #expect(
                    try pixels(#require(try allFrames(white).first).gray).allSatisfy { $0 > 245 }, "\(suffix)"
                )
                #expect(
                    try pixels(#require(try allFrames(black).first).gray).allSatisfy { $0 < 10 }, "\(suffix)")
            }
        }

        @Test func `what is see-through is paper`() throws {
            let graph = "color=black@0:size=32x32,format=rgba"
            let png = try folder.make("clear.png", from: graph, "-frames:v", "1")
            #expect(try pixels(#require(try allFrames(png).first).gray).allSatisfy { $0 > 245 })
            let svg = try folder.write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8mm\" height=\"8mm\" viewBox=\"0 0 2 1\">"
                    + "<rect width=\"1\" height=\"1\"/></svg>", to: "half.svg")
            let drawn = try #require(try allFrames(svg).first).gray
            let row = pixels(drawn).dropFirst(drawn.width * (drawn.height / 2)).prefix(drawn.width)
            #expect(row.first == 0)
            #expect(row.last == 255)
            #expect(drawn.width > 1_000)
        }

        @Test(arguments: ["mp4", "mkv", "avi", "webm", "y4m"])
        func `a film gives every frame, numbered from 0`(suffix: String) throws {
            let path = try folder.make(
                "film.\(suffix)", from: "testsrc=size=64x48:rate=10:duration=1.2", "-pix_fmt", "yuv420p")
            let frames = try allFrames(path)
            #expect(frames.map(\.name) == (0..<12).map { "\(path)#\($0)" })
            #expect(frames.map(\.number) == Array(0..<12))
            #expect(pixels(frames[0].gray) != pixels(frames[11].gray))
        }

        @Test func `a film of one frame is still a film`() throws {
            let path = try folder.make("one.mp4", from: "testsrc=size=64x48", "-frames:v", "1")
            #expect(try allFrames(path).map(\.name) == ["\(path)#0"])
        }

        @Test func `P5 pictures need no ffmpeg`() throws {
            let settings = CameraSettings(searchPath: "/nowhere")
            let one = try folder.write(greymap(width: 9, height: 5), to: "one.pgm")
            let frames = try allFrames(one, settings: settings)
            #expect(frames.map(\.name) == [one])
            #expect(pixels(frames[0].gray) == ramp(width: 9, height: 5))
            let two = try folder.write(
                greymap(width: 9, height: 5) + greymap(width: 2, height: 2), to: "two.pgm")
            #expect(try allFrames(two, settings: settings).map(\.name) == ["\(two)#0", "\(two)#1"])
        }

        @Test(arguments: [
            "-i.png", "a:b.png", "%d.png", "100%.png", "a b'\"$(x).png", "照片.png", "http:x.png",
        ])
        func `a name is a name, whatever it looks like`(name: String) throws {
            let plain = try folder.make("plain.png", from: "testsrc=size=32x32", "-frames:v", "1")
            try FileManager.default.moveItem(atPath: plain, toPath: folder.path(name))
            #expect(try allFrames(folder.path(name)).map(\.name) == [folder.path(name)])
        }

        @Test func `a queue gives pictures and errors in the order of the paths`() throws {
            let good = try folder.make("good.png", from: "testsrc=size=32x32", "-frames:v", "1")
            let film = try folder.make("film.mp4", from: "testsrc=size=32x32:rate=4:duration=0.5")
            let bad = try folder.write("no picture", to: "bad.png")
            let none = folder.path("none.png")
            let queue = PictureQueue([good, none, bad, film, good])
            var seen: [String] = []
            while let result = queue.next() {
                switch result {
                case .success(let frame): seen.append(frame.name)
                case .failure(.noSuchFile(let path)): seen.append("missing \(path)")
                case .failure(.notAPicture(let path, _)): seen.append("bad \(path)")
                case .failure(let error): Issue.record("\(error)")
                }
            }
            #expect(seen == [good, "missing \(none)", "bad \(bad)", "\(film)#0", "\(film)#1", good])
        }
    }
}
