import Glibc
import PassLedger
package import Passes
import Regions
package import SQLiteStore

/// Looks what is left of a gate's journal, brings every intact record to the region, and moves a damaged journal aside.
///
/// It mends nothing in the file and signs nothing: a number that was ever given is never given again. A gate whose journal was moved aside
/// is enrolled anew, with a new journal.
package struct JournalRepair: Sendable {
    private let home: String
    private let region: RegionID?
    private let gate: Code
    private let journal: String
    private let key: String

    /// Names the gate; `journal` is nil for the home's own file.
    package init(
        home: String, region: RegionID? = nil, gate: Code, journal: String? = nil, key: String? = nil
    ) {
        self.home = home
        self.region = region
        self.gate = gate
        let files = RegionHome.gateFiles(gate, in: home)
        self.journal = journal ?? files.journal
        self.key = key ?? files.key
    }

    /// What was found and done.
    package struct Report: Sendable {
        package let gate: Code
        package let journal: String
        /// Records that could be read.
        package var intact = 0
        /// What is wrong, by number.
        package var damage: [JournalSurvey.Damage] = []
        /// Records that the ledger has now and had not before.
        package var delivered = 0
        /// Records that the ledger had.
        package var known = 0
        /// Records that the ledger cannot take.
        package var refused: [Int64] = []
        /// Numbers that another record bears in the ledger.
        package var forked: [Int64] = []
        /// Numbers that the ledger has and the journal has not.
        package var inLedgerAlone: [Int64] = []
        /// Where the damaged journal lies now.
        package var movedTo: String?
        /// Where the copied key lies now.
        package var keyMovedTo: String?
        /// The region was out of reach: nothing was delivered and nothing moved.
        package var isRegionAway = false

        /// Whether the journal can be worked with.
        package var isSound: Bool {
            damage.isEmpty && forked.isEmpty && refused.isEmpty && inLedgerAlone.isEmpty
        }
        /// Whether a record was lost that nobody has any more.
        package var isAnythingLost: Bool {
            let recovered = Set(inLedgerAlone)
            return !refused.isEmpty
                || damage.contains { fault in
                    switch fault.kind {
                    case .record, .missing: !recovered.contains(fault.sequence ?? -1)
                    case .file: true
                    case .name, .seal, .chain: false
                    }
                }
        }
    }

    /// Does it.
    ///
    /// - Guarantee: can be run again at any time, also after a crash in its middle.
    /// - Errors: ``LedgerError`` for a journal that is missing or held by somebody else; those of moving it.
    package func run() async throws -> Report {
        var report = Report(gate: gate, journal: journal)
        let survey = try JournalSurvey(of: journal)
        report.intact = survey.records.count
        report.damage = survey.damage
        do { try await deliver(survey, into: &report) } catch let error as LedgerError {
            guard error.code != .damaged else { throw error }
            report.isRegionAway = true
            return report
        } catch is HomeError {
            report.isRegionAway = true
            return report
        }
        // A crash here leaves the damaged journal where it is, with all its records in the ledger: this is run again.
        guard !report.isSound else { return report }
        let moved = try moveAside()
        report.movedTo = moved.journal
        // A key that somebody copied signs nothing more: issuer gate add makes a new one.
        if !report.forked.isEmpty, rename(key, key + moved.ending) == 0 {
            report.keyMovedTo = key + moved.ending
        }
        return report
    }

    private func deliver(_ survey: JournalSurvey, into report: inout Report) async throws {
        let ledger = try await RegionLedger(writing: RegionHome(opening: home, expecting: region))
        let now = Moment.now()
        let records = survey.records
        let written = try await ledger.append(at: now) { view in
            var answers: [(Int64, Answer)] = []
            var missing: [Record] = []
            for record in records {
                let number = record.journal?.sequence ?? 0
                let answer = try Self.answer(record, in: view, at: now)
                answers.append((number, answer))
                if answer == .new || answer == .forked { missing.append(record) }
            }
            let beyond = try survey.id.map { try Self.numbers(of: $0, besides: records, in: view) } ?? []
            return Decision(records: missing, outcome: Outcome(answers: answers, inLedgerAlone: beyond))
        }
        for (number, answer) in written.outcome.answers {
            switch answer {
            case .new: report.delivered += 1
            case .known: report.known += 1
            case .refused: report.refused.append(number)
            case .forked: report.forked.append(number)
            }
        }
        report.inLedgerAlone = written.outcome.inLedgerAlone
    }

    private enum Answer { case new, known, refused, forked }

    private struct Outcome: Sendable {
        let answers: [(Int64, Answer)]
        let inLedgerAlone: [Int64]
    }

    private static func answer(_ record: Record, in view: LedgerView, at now: Moment) throws -> Answer {
        let twins =
            try record.journal.map {
                try view.reading.entries(ofJournal: $0.journal, sequence: $0.sequence...$0.sequence)
            } ?? []
        let hasTwin = twins.contains { $0.entry.record.hash != record.hash }
        if try view.reading.index(ofRecord: record.hash) != nil { return hasTwin ? .forked : .known }
        guard view.context.refusal(of: record, recordedAt: now) == nil else { return .refused }
        return hasTwin ? .forked : .new
    }

    /// The numbers that the ledger has of a journal beside those given.
    private static func numbers(
        of journal: JournalID, besides records: [Record], in view: LedgerView
    ) throws -> [Int64] {
        let ours = Set(records.compactMap { $0.journal?.sequence })
        let there = try view.reading.entries(ofJournal: journal, sequence: 0...Int64.max)
            .compactMap { $0.entry.record.journal?.sequence }
        return Set(there).subtracting(ours).sorted()
    }

    private func moveAside() throws -> (journal: String, ending: String) {
        let ending = ".aside-\(Moment.now().milliseconds)"
        let target = journal + ending
        for end in ["", "-wal", "-shm"] {
            guard rename(journal + end, target + end) != 0 else { continue }
            let code = errno
            // The log and its index are there only while somebody writes.
            guard code == ENOENT, !end.isEmpty else { throw FileError(path: journal + end, code: code) }
        }
        return (target, ending)
    }
}
