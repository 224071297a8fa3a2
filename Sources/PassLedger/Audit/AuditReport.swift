/// What an audit found.
public struct AuditReport: Hashable, Sendable {
    /// How many entries the ledger says it has.
    public internal(set) var entries = 0
    /// How many passes have at least one entry.
    public internal(set) var passes = 0
    /// What is wrong, by place; without a place last.
    ///
    /// - Units and bounds: at most ``mostFaults``, then one more that says how many were left out.
    public internal(set) var faults: [AuditFault] = []
    private var leftOut = 0

    /// How many faults are told one by one.
    public static let mostFaults = 10_000

    /// Whether nothing is wrong.
    public var isClean: Bool { faults.isEmpty }

    mutating func note(_ what: String, at index: EntryIndex? = nil) {
        if faults.count < Self.mostFaults {
            faults.append(AuditFault(index: index, what: what))
        } else {
            leftOut += 1
        }
    }

    /// Puts the faults in order.
    mutating func finish() {
        let last = EntryIndex(.max)
        // The order of faults of one entry is that in which they were found.
        faults = faults.enumerated().sorted {
            ($0.element.index ?? last, $0.offset) < ($1.element.index ?? last, $1.offset)
        }.map(\.element)
        if leftOut > 0 { faults.append(AuditFault(index: nil, what: "\(leftOut) more faults")) }
    }
}
