import ArgumentParser
import Cameras
import GateStation
import Passes
import QRSymbols
import Regions

/// `gate redeem`: the perk counter.
struct Redeem: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Grants a perk of the pass on a picture, and writes the redemption",
        discussion: """
            The first frame with a readable symbol is judged. What is granted is durable before the line is printed. Exit 0 \
            only when it was granted.

            Example: gate redeem photo.jpg --perk coffee --count 2 --home lakeside --gate cafe
            """)

    @Argument(help: "A picture or film, of any format ffmpeg knows", completion: .file())
    var image: String
    @Option(help: "The perk that this counter grants")
    var perk: Code
    @Option(help: "How many uses of it")
    var count = 1
    @OptionGroup var options: GateOptions
    @Option(help: "Which library reads symbols")
    var decoder: QRSymbols.Decoder = .auto
    @Option(help: "The time of this call alone, RFC 3339; flags its record clock_off")
    var at: Moment?
    @Flag(help: "Judges and writes nothing")
    var dryRun = false

    func validate() throws {
        guard (1...65_535).contains(count) else {
            throw ValidationError(Messages.useCount.text(in: .ofEnvironment()))
        }
    }

    func run() async throws {
        let desk = try await options.open()
        let use = PerkUse(perk, count: count)
        let judged = try await judged(by: desk, use)
        let answer = CounterAnswer(judged: judged, use: use, counter: options.gate, home: desk.home)
        options.report.print(answer.json, text: answer.line)
        VerdictWords(home: desk.home).warn(of: judged)
        if !judged.isAdmitted { throw ExitCode(1) }
    }

    private func judged(by desk: HomeGate, _ use: PerkUse) async throws -> JudgedFrame {
        let reader = SymbolReader(decoder: decoder)
        let queue = PictureQueue([image])
        var seen: ShownFrame?
        while let next = queue.next() {
            let shown = ShownFrame(ReadFrame(try next.get(), by: reader))
            seen = shown
            // A film shows one pass many times; it is granted what was asked for once.
            guard let text = shown.text else { continue }
            let start = ContinuousClock.now
            let judgement = try await desk.judge(text, given: at, isDryRun: dryRun, asking: use)
            return JudgedFrame(
                shown: shown, judgement: judgement, decideTime: ContinuousClock.now - start)
        }
        guard let seen else { throw CameraError.emptyPicture(image) }
        return JudgedFrame(shown: seen, judgement: nil, decideTime: .zero)
    }
}
