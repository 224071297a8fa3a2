import Passes
import Regions

/// All boards of a station, kept up to date from its feed.
package struct ScreenRoom: Sendable {
    /// The boards, in the order of the settings.
    let boards: [GateBoard]
    private let lookups: [Code: any PassLookup]

    /// One board a gate.
    init(_ boards: [GateBoard], lookups: [Code: any PassLookup]) {
        self.boards = boards
        self.lookups = lookups
    }

    /// A gate's board; nil for a gate of another station.
    subscript(_ gate: String) -> GateBoard? { boards.first { $0.gate.text == gate } }

    /// Ends what every page is told: the station stops, and pages look for it again.
    func sendAway() { for board in boards { board.sendAway() } }

    /// Listens until the task is cancelled.
    func run(on feed: Feed) async {
        await withDiscardingTaskGroup { group in
            group.addTask { await keepForgetting() }
            for await event in feed.listen(keeping: 1024) {
                let now = Moment.now()
                for board in boards { board.take(event, at: now) }
                // The books are asked beside the feed: a home on a slow disk delays what a card adds, not the card.
                guard case .showing(let report) = event, report.isBelieved,
                    let claims = report.offer ?? report.judgement?.claims, let board = self[report.gate.text],
                    let lookup = lookups[report.gate]
                else { continue }
                group.addTask {
                    guard let facts = await lookup.facts(of: claims) else { return }
                    board.add(facts, to: report)
                }
            }
            group.cancelAll()
        }
    }

    private func keepForgetting() async {
        while !Task.isCancelled {
            for board in boards { board.forgetFrames(at: .now()) }
            try? await Task.sleep(for: .seconds(5))
        }
    }
}
