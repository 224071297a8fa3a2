import PassLedger
import Passes
import SQLiteStore

/// Brings what a gate's journal has and its region lacks into the region's ledger, in the background.
///
/// Where it has come to is remembered nowhere: after a start it asks for every record again, and the region takes each once, by its hash.
///
/// - Guarantee: at least once out, in any order, however long it takes; no showing ever waits for it.
actor Outbox {
    private let desk: GateDesk
    private let tell: @Sendable () -> Void
    private let settled: @Sendable (Digest) -> Void
    /// Records in the journal that the region is not known to have.
    private(set) var waiting = 0
    /// Records that the region will never take.
    private(set) var refused = 0

    /// - Shape: `settled` hears of each record that the region has; `telling` is called when the number of those waiting changes.
    init(
        _ desk: GateDesk, settled: @escaping @Sendable (Digest) -> Void = { _ in },
        telling tell: @escaping @Sendable () -> Void
    ) {
        self.desk = desk
        self.settled = settled
        self.tell = tell
    }

    /// Delivers everything that is there now, as far as the region answers.
    ///
    /// - Guarantee: harmless at any time and any number of times.
    func deliver() async {
        guard let hand = try? desk.holder.hand() else { return }
        while !Task.isCancelled {
            guard let records = try? hand.journal.records(from: hand.delivered.upTo + 1, count: Self.batch)
            else { return }
            guard !records.isEmpty else { break }
            guard let answers = try? await desk.link.deliver(records, by: hand) else {
                return count(hand)
            }
            // A crash here forgets that they were delivered: they are asked for again.
            for (record, answer) in zip(records, answers) { take(answer, of: record, hand) }
            try? await desk.link.settle()
        }
        count(hand)
    }

    private func take(_ answer: Delivery, of record: Record, _ hand: GateHand) {
        if let place = record.journal { hand.delivered.note(place.sequence) }
        switch answer {
        case .recorded: settled(record.hash)
        case .refused: refused += 1
        case .forked: desk.stop(.journalForked(gate: hand.gate, file: hand.journalPath))
        }
    }

    private func count(_ hand: GateHand) {
        guard let next = try? hand.journal.next().sequence else { return }
        let now = hand.delivered.lacking(below: next)
        guard now != waiting else { return }
        waiting = now
        tell()
    }

    private static let batch = 200
}
