/// How far the records of one gate journal are in the ledger without a gap.
struct JournalReach: Hashable, Sendable {
    /// The first number that is missing.
    private(set) var firstMissing: Int64 = 0
    private var ahead: Set<Int64> = []

    /// The last number up to which every record is there; −1 for none.
    var recorded: Int64 { firstMissing - 1 }

    /// Takes the number of a record, in any order; one that forked is there all the same.
    mutating func take(_ sequence: Int64) {
        guard sequence >= firstMissing else { return }
        guard sequence == firstMissing else {
            ahead.insert(sequence)
            return
        }
        firstMissing += 1
        while ahead.remove(firstMissing) != nil { firstMissing += 1 }
    }
}
