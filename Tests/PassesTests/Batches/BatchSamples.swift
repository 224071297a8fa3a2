import Passes

/// Batches that tests start from.
enum BatchSamples {
    /// Two plans: the contract's, and one with a holder and a season.
    static let plans =
        PlanSamples.contract + """

              - code: season
                name: {zh: 季票, en: Season pass}
                zones: [north, south]
                valid: {until: 2026-12-31}
                holder: none
                attributes:
                  size: {type: integer}
            """

    static func rehearsal(tokenLimit: Int = PassToken.largestPrintedSize) throws -> BatchRehearsal {
        BatchRehearsal(
            plans: try PlanSamples.plans(plans).map { PlanOnSale(plan: $0, version: 1) },
            region: try PlanSamples.region(), issuerKey: try MintingSamples.record(),
            at: try PlanSamples.moment("2026-05-01T04:00:00Z"), tokenLimit: tokenLimit)
    }

    static func read(_ text: String) throws -> BatchFile { try read(Array(text.utf8)) }

    static func read(_ bytes: [UInt8]) throws -> BatchFile {
        try BatchFile(parsing: bytes, for: rehearsal())
    }

    static func mistakes(_ bytes: [UInt8]) throws -> [BatchMistake] {
        do {
            _ = try read(bytes)
            return []
        } catch let error as BatchError {
            return error.mistakes
        }
    }

    static func mistakes(_ text: String) throws -> [BatchMistake] { try mistakes(Array(text.utf8)) }
}
