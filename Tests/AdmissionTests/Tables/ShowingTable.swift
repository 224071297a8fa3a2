import Admission
import Passes
import TestSupport

/// A table of showings with the plans that it is played against.
///
/// - Shape: `Fixtures/rules/NAME.plans.yaml` and `NAME.cases.yaml`, as `issuer plan test` takes them.
/// - Source: `Docs/Formats/PlanCases.md`.
struct ShowingTable {
    let name: String
    let cases: PlanCases
    let plans: [Plan]

    init(named name: String) throws {
        self.name = name
        cases = try PlanCases(reading: try Fixtures.bytes("rules/\(name).cases.yaml"))
        plans = try PlanFile.plans(in: try Fixtures.bytes("rules/\(name).plans.yaml"), for: cases.region)
    }

    static let names = [
        "zones", "capacity", "slots", "validity", "counts", "groups", "queue", "hours", "perks", "phones",
        "looks",
        "summertime",
    ]

    static func all() throws -> [ShowingTable] { try names.map { try ShowingTable(named: $0) } }

    /// The showings, without what staff do between them.
    var showings: [CaseShowing] {
        cases.rows.compactMap { row in
            if case .showing(let showing) = row { showing } else { nil }
        }
    }
}
