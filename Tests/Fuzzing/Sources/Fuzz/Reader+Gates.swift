import GateStation
import PassLedger
import Passes
import SQLiteStore

extension Reader {
    /// A settings file: an accepted one has complete paths, a refused one names a mistake.
    func readSettings(_ bytes: [UInt8]) {
        do throws(SettingsError) {
            let settings = try SettingsReader.settings(in: bytes, file: "/etc/scenic-pass/north-1.yaml")
            let paths = [settings.home, settings.key, settings.journal, settings.snapshot].compactMap(\.self)
            require(paths.allSatisfy { $0.hasPrefix("/") }, "an accepted path is complete")
            require(
                settings.sources.count + settings.readers.count <= 16,
                "there are no more sources than there may be")
        } catch {
            require(!error.mistakes.isEmpty, "a refused settings file names a mistake")
        }
    }

    /// A journal: rows of `[flags][number][floor][length][record]` after the journal's name; accepted records follow each other.
    ///
    /// The flag 1 has the row sealed as a journal would, so that the fuzzer's changes reach what lies behind the seal.
    func readJournal(_ bytes: [UInt8]) {
        guard let journal = JournalID(bytes.prefix(16)) else { return }
        var rest = bytes.dropFirst(16)
        var rows: [JournalRow] = []
        while let row = Self.row(from: &rest) { rows.append(row) }
        guard let records = try? JournalRow.records(in: rows, of: journal) else { return }
        require(records.count == rows.count, "a journal has a record a row")
        for (before, record) in zip(records, records.dropFirst()) {
            require(record.journal?.previous == before.hash, "records follow each other")
        }
    }

    private static func row(from rest: inout ArraySlice<UInt8>) -> JournalRow? {
        guard rest.count >= 19, let flags = rest.popFirst() else { return nil }
        let sequence = number(from: &rest, bytes: 8)
        let floor = Moment(milliseconds: number(from: &rest, bytes: 8))
        let length = Int(number(from: &rest, bytes: 2))
        let record = Array(rest.prefix(length))
        rest = rest.dropFirst(length)
        if flags & 1 == 1, let parsed = try? Record(parsing: record) {
            return JournalRow(keeping: parsed, floor: flags & 2 == 0 ? nil : floor)
        }
        return JournalRow(sequence: sequence, floor: floor, seal: Array(record.suffix(32)), bytes: record)
    }

    private static func number(from rest: inout ArraySlice<UInt8>, bytes count: Int) -> Int64 {
        var value: UInt64 = 0
        for _ in 0..<count { value = value << 8 | UInt64(rest.popFirst() ?? 0) }
        return Int64(bitPattern: value)
    }
}
