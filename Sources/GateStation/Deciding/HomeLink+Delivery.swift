package import PassLedger
package import Passes
import Regions
import SQLiteStore

extension HomeLink {
    package func deliver(_ records: [Record], by hand: GateHand) async throws -> [Delivery] {
        let home = try await reach(within: Self.unhurried)
        let now = Moment.now()
        do {
            let written = try await home.ledger.record(at: now, within: Self.unhurried) { view in
                let deliveries = try records.map { try Self.delivery(of: $0, in: view, at: now) }
                // Of two records with one number both are kept: the ledger flags them, and nobody can deny either.
                let accepted = zip(records, deliveries).filter { $1.isToAppend }.map(\.0)
                return Decision(records: accepted, outcome: deliveries)
            }
            var indexes = written.entries.map(\.entry.index).makeIterator()
            return written.outcome.map { delivery in
                guard delivery.isToAppend, let index = indexes.next() else { return delivery }
                return delivery == .forked ? .forked : .recorded(index)
            }
        } catch let error as LedgerError { throw RegionAway(error) }
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
