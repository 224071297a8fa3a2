import ArgumentParser
import Cameras
import GateStation
import Passes
import QRSymbols
import Regions

/// `gate scan`: judges what pictures show, and writes check-ins.
struct Scan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judges the passes on pictures and writes check-ins into the region's ledger",
        discussion: """
            One line a frame; each is judged anew, in the order given. An admitted check-in is durable before its line is \
            printed. Exit 0 only when every frame was admitted.

            Example: gate scan photo.jpg --home lakeside --gate north-1
            """)

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var home: HomeOption
    @Option(help: "The gate that stands here")
    var gate: Code
    @Option(help: "The time of this call alone, RFC 3339; flags its records clock_off")
    var at: Moment?
    @Option(help: "How many persons of a group enter (default: all not yet in)")
    var persons: Int?
    @Flag(help: "Judges and writes nothing")
    var dryRun = false
    @OptionGroup var report: ReportOption

    func validate() throws {
        guard persons.map({ (1...65_535).contains($0) }) ?? true else {
            throw ValidationError("--persons is between 1 and 65535")
        }
    }

    func run() async throws {
        let station = try await HomeGate(opening: try home.open(), gate: gate)
        let words = VerdictWords(home: station.home)
        let reader = SymbolReader(decoder: reading.decoder)
        let queue = PictureQueue(reading.images)
        var worst: Int32 = 0
        while let next = queue.next() {
            switch next {
            case .success(let frame):
                let shown = ShownFrame(ReadFrame(frame, by: reader))
                let judged = try await judge(shown, at: station)
                report.print(judged.json, text: words.line(judged))
                words.warn(of: judged)
                if !judged.isAdmitted { worst = max(worst, 1) }
            case .failure(let error):
                let words = Messages.words(for: error).text(in: .ofEnvironment())
                report.print(["frame": .string(error.source), "error": .string(words)], text: words)
                worst = 2
            }
        }
        if worst > 0 { throw ExitCode(worst) }
    }

    private func judge(_ shown: ShownFrame, at station: HomeGate) async throws -> JudgedFrame {
        let start = ContinuousClock.now
        let judgement: Judgement? =
            if let text = shown.text {
                try await station.judge(text, given: at, persons: persons, isDryRun: dryRun)
            } else { nil }
        return JudgedFrame(shown: shown, judgement: judgement, decideTime: ContinuousClock.now - start)
    }
}
