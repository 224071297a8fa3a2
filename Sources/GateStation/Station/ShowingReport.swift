package import Passes
package import QRSymbols

/// One showing and what came of it, as screens tell it.
package struct ShowingReport: Sendable {
    /// A number of its own in this run of the station.
    package var id: Int
    /// Where.
    package var gate: Code
    /// When the verdict was there, by the machine's clock.
    package var at: Moment
    /// The camera, reader or desk it came from.
    package var source: String
    /// The verdict and what was written of it; nil when the gate could not answer.
    package var judgement: Judgement?
    /// Why the gate could not answer.
    package var failure: Phrase?
    /// The plan's name by language; empty when the gate does not know the plan.
    package var planName: [String: String] = [:]
    /// When the same symbol was judged first, if this showing only repeats that verdict.
    package var repeats: Moment?
    /// Other passes in the same frame.
    package var others: Int = 0
    /// From frame in memory to texts.
    package var decodeTime: Duration = .zero
    /// From text to durable verdict.
    package var decideTime: Duration = .zero
    /// The frame, at most 320 pixels wide.
    package var thumbnail: GrayFrame?
    /// The symbol's corners in the thumbnail.
    package var corners: [ReadSymbol.Corner] = []

    package init(id: Int, gate: Code, at: Moment, source: String) {
        self.id = id
        self.gate = gate
        self.at = at
        self.source = source
    }
}
