package import PassLedger
import Passes
import Regions
import SQLiteStore

extension HomeLink {
    package func deliver(_ records: [Record], by hand: GateHand) async throws -> [Delivery] {
        let home = try await reach(within: Self.unhurried)
        let now = Moment.now()
        do {
            // Nearly all are there already: looking holds nobody up.
            if let known = try await Self.known(records, at: home) { return known }
            let written = try await home.ledger.record(at: now, within: Self.unhurried) { view in
                let deliveries = try records.map { try Self.delivery(of: $0, in: view, at: now) }
                // Of two records with one number both are kept: the ledger flags them, and nobody can deny either.
                let accepted = zip(records, deliveries).filter { $1.isToAppend }.map(\.0)
                return Decision(records: accepted, outcome: deliveries)
            }
            var indexes = written.entries.map(\.entry.index).makeIterator()
            relax()
            return written.outcome.map { delivery in
                guard delivery.isToAppend, let index = indexes.next() else { return delivery }
                return delivery == .forked ? .forked : .recorded(index)
            }
        } catch let error as LedgerError { throw RegionAway(error) }
    }

    /// The answers, when every record is there and none has a twin; nil when something is to be written, or tried.
    private static func known(_ records: [Record], at home: OpenHome) async throws -> [Delivery]? {
        guard !records.isEmpty else { return nil }
        return try await home.ledger.read { reading in
            var answers: [Delivery] = []
            for record in records {
                guard let index = try reading.index(ofRecord: record.hash) else { return nil }
                let twins = try record.journal.map {
                    try reading.entries(ofJournal: $0.journal, sequence: $0.sequence...$0.sequence).count
                }
                answers.append((twins ?? 1) > 1 ? .forked : .recorded(index))
            }
            return answers
        }
    }

    package func check(_ hand: GateHand) async throws {
        let home = try await reach(within: Self.unhurried)
        do { _ = try await gate(hand, at: home) } catch let error as LedgerError { throw RegionAway(error) }
    }

    package func newestSnapshot() async throws -> [UInt8]? { nil }

    package func settle() async throws {
        do { try await reach(within: Self.unhurried).ledger.signHead() } catch let error as LedgerError {
            throw RegionAway(error)
        }
    }

    private static func delivery(
        of record: Record, in view: LedgerView, at now: Moment
    ) throws -> Delivery {
        if let index = try view.reading.index(ofRecord: record.hash) { return .recorded(index) }
        if let refusal = view.context.refusal(of: record, recordedAt: now) { return .refused(refusal) }
        guard let place = record.journal else { return .recorded(nil) }
        let others = try view.reading.entries(
            ofJournal: place.journal, sequence: place.sequence...place.sequence)
        return others.isEmpty ? .recorded(nil) : .forked
    }

    /// Deliveries run in the background and may wait.
    static let unhurried = Duration.seconds(5)
}

extension Delivery {
    /// Whether the record is new and may stand in the ledger.
    fileprivate var isToAppend: Bool {
        switch self {
        case .recorded(nil), .forked: true
        case .recorded, .refused: false
        }
    }
}
