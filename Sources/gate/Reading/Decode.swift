import ArgumentParser
import Cameras
import GateStation
import Passes
import QRSymbols
import Regions

/// `gate decode`: what symbols say.
struct Decode: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads the symbols of pictures and films, and judges nothing",
        discussion: """
            One line a frame. Exit: 0 all read; 1 a frame without a symbol; 2 a file that is no picture (the rest is still read).

            Example: gate decode photo.jpg walk-up.mp4 --decoder zbar
            """)

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var report: ReportOption

    func run() throws {
        let reader = SymbolReader(decoder: reading.decoder)
        let queue = PictureQueue(reading.images)
        var worst: Int32 = 0
        while let next = queue.next() {
            switch next {
            case .success(let frame):
                let read = ReadFrame(frame, by: reader)
                report.print(Self.json(read), text: Messages.read(read))
                if read.symbols.isEmpty { worst = max(worst, 1) }
            case .failure(let error):
                let words = Messages.words(for: error).text(in: .ofEnvironment())
                report.print(["frame": .string(error.source), "error": .string(words)], text: words)
                worst = 2
            }
        }
        if worst > 0 { throw ExitCode(worst) }
    }

    private static func json(_ read: ReadFrame) -> JSONValue {
        [
            "frame": .string(read.name),
            "texts": .array(read.symbols.map { .string($0.text) }),
            "decoder": JSONValue(read.symbols.first?.reader.rawValue),
            "decode_ms": .number(read.decodeTime.milliseconds),
        ]
    }
}
