/// Reads one row of a batch and notes every mistake in it.
struct BatchRowReader {
    let row: CSVRow
    let header: BatchHeader
    let rehearsal: BatchRehearsal
    private(set) var mistakes: [BatchMistake] = []
    private(set) var options = MintingOptions()

    static let cellLimit = 4_096

    init(_ row: CSVRow, under header: BatchHeader, for rehearsal: BatchRehearsal) {
        self.row = row
        self.header = header
        self.rehearsal = rehearsal
    }

    /// The row's pass; what is not nil may still have mistakes.
    mutating func read() -> BatchRow? {
        guard row.cells.count == header.names.count else {
            note(.cellCount(found: row.cells.count, expected: header.names.count), column: nil)
            return nil
        }
        for (index, cell) in row.cells.enumerated() where cell.utf8.count > Self.cellLimit {
            note(.cellTooLong(bytes: cell.utf8.count, limit: Self.cellLimit), column: index)
        }
        let onSale = plan()
        readChoices(isSoldBySlot: onSale.map { !$0.plan.slots.isEmpty } ?? false)
        guard let onSale else { return nil }
        rehearse(onSale)
        return BatchRow(number: row.number, cells: row.cells, onSale: onSale, options: options)
    }

    private func cell(_ column: BatchColumn) -> (text: String, index: Int)? {
        guard let index = header.columns.firstIndex(of: column), !row.cells[index].isEmpty else { return nil }
        return (row.cells[index], index)
    }

    private mutating func plan() -> PlanOnSale? {
        guard let index = header.columns.firstIndex(of: .plan) else { return nil }
        let text = row.cells[index]
        guard !text.isEmpty else {
            note(.missingPlan, column: index)
            return nil
        }
        if let plan = Code(text).flatMap({ rehearsal.plans[$0] }) { return plan }
        note(.unknownPlan(text, known: rehearsal.plans.keys.sorted().map(\.text)), column: index)
        return nil
    }

    /// Everything but the plan, by its form alone; a column `slot` is an attribute where the plan sells no slots.
    private mutating func readChoices(isSoldBySlot: Bool) {
        options.from = cell(.from)?.text
        options.until = cell(.until)?.text
        for (word, index) in words(.zones) {
            if let zone = Code(word) {
                options.zones.append(zone)
            } else {
                note(.badZone(word), column: index)
            }
        }
        for (word, index) in words(.perks) {
            do {
                options.perks.append(try PerkSpec(word, in: rehearsal.region.currency))
            } catch {
                note(.badPerk(error), column: index)
            }
        }
        if let (text, index) = cell(.persons) {
            options.persons = AttributeText.integer(text).flatMap { Int(exactly: $0) }
            if !(1...65_535).contains(options.persons ?? 0) { note(.badPersons(text), column: index) }
        }
        if let (text, index) = cell(.holder) {
            options.holder = [UInt8](hex: text).flatMap { PublicKey($0) }
            if options.holder == nil { note(.badHolder(text), column: index) }
        }
        for (index, column) in header.columns.enumerated() where !row.cells[index].isEmpty {
            guard case .attribute(let key) = column else { continue }
            if isSoldBySlot, column == .slot {
                options.slot = row.cells[index]
                continue
            }
            options.attributes.append(AttributeText(key: key, text: row.cells[index]))
        }
    }

    private func words(_ column: BatchColumn) -> [(String, Int)] {
        guard let (text, index) = cell(column) else { return [] }
        return text.split(whereSeparator: \.isWhitespace).map { (String($0), index) }
    }

    mutating func note(_ problem: BatchMistake.Problem, column index: Int?) {
        let name = index.map { header.names[$0] }
        mistakes.append(
            BatchMistake(
                row: row.number, line: row.line, column: index.map { $0 + 1 }, columnName: name,
                problem: problem))
    }
}
