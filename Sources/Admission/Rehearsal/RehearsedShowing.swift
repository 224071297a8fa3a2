public import Passes

/// What came of one showing of a table.
///
/// - Source: `Docs/Formats/PlanCases.md`, *What is printed*.
public struct RehearsedShowing: Sendable {
    /// The row.
    public let showing: CaseShowing
    /// What the gate answered.
    public let verdict: Verdict
    /// What the visitor reads; nil when there is nothing to read.
    public let text: Phrase?

    /// The answer in the words of `expect`.
    public var got: String {
        switch verdict {
        case .admitted(let passage): "admitted " + Expectation.word(for: passage.kind)
        case .refused(let refusals): "refused " + (refusals.first?.reason.rawValue ?? "")
        case .check(let checks, _): (["check"] + checks.map(\.rawValue)).joined(separator: " ")
        }
    }

    /// How many persons are let through; nil when refused.
    public var persons: Int? { verdict.passage?.persons }

    /// Whether all that the row expects holds.
    public var isAsExpected: Bool {
        guard let expectation = Expectation(showing.expectation), expectation.holds(of: verdict) else {
            return false
        }
        if let admits = showing.admits, admits != persons { return false }
        if let reasons = showing.reasons, reasons != verdict.refusals.map(\.reason.rawValue) { return false }
        guard let says = showing.says else { return true }
        return text.map { $0.zh.contains(says) || $0.en.contains(says) } ?? false
    }
}
