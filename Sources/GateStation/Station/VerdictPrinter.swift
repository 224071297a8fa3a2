import Passes
import Regions

/// Prints a line a verdict, in the order of the verdicts, and holds up none of them.
///
/// - Guarantee: a line that says `recorded` is printed once a signed head covers its entry, so whoever reads it finds the entry in every
///   answer about the ledger; when no head can be signed within a second it is printed all the same: the entry stands.
struct VerdictPrinter: Sendable {
    private let report: ReportOption
    private let lines: AsyncStream<Line>
    private let feed: AsyncStream<Line>.Continuation

    private struct Line: Sendable {
        let told: ShowingReport
        let shown: ShownFrame
        let lane: GateLane
    }

    init(_ report: ReportOption) {
        self.report = report
        (lines, feed) = AsyncStream.makeStream()
    }

    /// Takes a verdict to print.
    func print(_ told: ShowingReport, of shown: ShownFrame, at lane: GateLane) {
        feed.yield(Line(told: told, shown: shown, lane: lane))
    }

    /// There will be no more.
    func finish() { feed.finish() }

    /// Prints until ``finish()`` was called and everything is printed.
    func run() async {
        for await line in lines { await print(line) }
    }

    private func print(_ line: Line) async {
        guard let judgement = line.told.judgement else {
            return StandardOutput.diagnose(line.told.failure?.text(in: .ofEnvironment()) ?? "")
        }
        if judgement.writing == .recorded {
            let link = line.lane.desk.link
            _ = await Task<Bool, Never> { (try? await link.settle()) != nil }.value(within: .seconds(1))
        }
        let judged = JudgedFrame(shown: line.shown, judgement: judgement, decideTime: line.told.decideTime)
        let words = VerdictWords(timeZone: line.lane.timeZone)
        report.print(judged.json, text: words.line(judged))
        words.warn(of: judged)
    }
}
