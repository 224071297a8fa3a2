/// The readers of bytes from outside, and what must hold for each besides that it never traps.
enum Reader: String, CaseIterable {
    /// `SP1:`, or the bytes of a token.
    case token
    /// `SP1P:`, or the bytes of a presentation.
    case presentation
    /// A roster file.
    case roster
    /// A record.
    case record
    /// An entry, and the record in it.
    case entry
    /// A plan file.
    case plan
    /// The expression of a rule of a plan.
    case expression
    /// A table of showings.
    case cases
    /// A batch CSV.
    case batch
    /// Netpbm P5 pictures back to back.
    case p5
    /// A YUV4MPEG2 stream.
    case y4m

    /// Reads one input.
    func read(_ bytes: [UInt8]) {
        switch self {
        case .token: readShown(bytes, prefix: "SP1:")
        case .presentation: readShown(bytes, prefix: "SP1P:")
        case .roster: readRoster(bytes)
        case .record: readRecord(bytes)
        case .entry: readEntry(bytes)
        case .plan: readPlans(bytes)
        case .expression: readExpression(bytes)
        case .cases: readCases(bytes)
        case .batch: readBatch(bytes)
        case .p5: readGreymaps(bytes)
        case .y4m: readY4M(bytes)
        }
    }
}
