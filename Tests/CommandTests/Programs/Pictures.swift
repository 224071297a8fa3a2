import Foundation
import QRSymbols
import Testing

/// Pictures and films that cameras might see, made by ffmpeg.
enum Pictures {
    /// Pictures beside each other in one frame.
    static func beside(_ pictures: [String], in folder: ScratchFolder) throws -> String {
        let frame = folder.path("beside-\(Int.random(in: 0..<Int.max)).png")
        let inputs = pictures.flatMap { ["-i", $0] }
        let same = pictures.indices.map { "[\($0)]scale=\(500 - 40 * $0):-1,pad=520:520:0:0:white[s\($0)];" }
        let names = pictures.indices.map { "[s\($0)]" }
        let graph = same.joined() + names.joined() + "hstack=inputs=\(pictures.count)"
        try ffmpeg(inputs + ["-filter_complex", graph, frame])
        return frame
    }

    /// A film of still pictures, so many frames each.
    static func film(_ pictures: [String], frames: Int, in folder: ScratchFolder, named: String = "film.mp4")
        throws
        -> String
    {
        let film = folder.path(named)
        let inputs = pictures.flatMap {
            ["-loop", "1", "-framerate", "10", "-t", "\(Double(frames) / 10)", "-i", $0]
        }
        let same = pictures.indices.map { "[\($0)]scale=480:480,setsar=1,format=gray[s\($0)];" }
        let graph =
            same.joined() + pictures.indices.map { "[s\($0)]" }.joined() + "concat=n=\(pictures.count)"
        try ffmpeg(inputs + ["-filter_complex", graph] + format(of: named) + [film])
        return film
    }

    private static func format(of name: String) -> [String] {
        switch name.split(separator: ".").last {
        case "y4m": ["-f", "yuv4mpegpipe", "-pix_fmt", "yuv420p"]
        case "pgm": ["-f", "image2pipe", "-c:v", "pgm"]
        default: ["-c:v", "libx264", "-pix_fmt", "yuv420p"]
        }
    }

    /// A frame without any symbol.
    static func blank(in folder: ScratchFolder) throws -> String {
        try folder.write(Array("P5 64 64 255\n".utf8) + [UInt8](repeating: 200, count: 4096), to: "blank.pgm")
    }

    /// A symbol that says anything.
    static func symbol(_ text: String, in folder: ScratchFolder) throws -> String {
        try folder.write(try QRSymbol(text: text).png(), to: "symbol-\(Int.random(in: 0..<Int.max)).png")
    }

    private static func ffmpeg(_ arguments: [String]) throws {
        let words = ["ffmpeg", "-nostdin", "-y", "-loglevel", "error"] + arguments
        try RunningProgram(words, environment: [:]).end().done()
    }
}
