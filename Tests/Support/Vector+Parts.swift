import Foundation
public import Passes

extension Vector {
    /// `accept`, `check`, or the first reason.
    public var expect: String { header["expect"] ?? "" }
    /// Whether the pass is good, whoever must still look at it.
    public var isGood: Bool { expect == "accept" || expect == "check" }
    /// All reasons that hold, in order; empty when the pass is good.
    public var reasons: [String] {
        if let reasons = header["reasons"] { return list(reasons) }
        return isGood ? [] : [expect]
    }
    /// The layer under test.
    public var layer: String { header["layer"] ?? "" }
    /// The rules under test: `34`, `P4`.
    public var rules: [String] { list(header["rule"] ?? "") }
    /// The name of the good file that differs in one fact.
    public var twin: String? { header["twin"] }
    /// When it is shown.
    public var at: Moment? { header["at"].flatMap(Moment.init(rfc3339:)) }
    /// The roster's name.
    public var roster: String? { header["roster"] }
    /// The gate's facts, as `key=value`.
    public var gate: [String: String] {
        let pairs = (header["gate"] ?? "").split(separator: " ").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    /// The snapshot row of the pass, in bytes.
    public var state: [UInt8]? { header["state"].flatMap { [UInt8](hex: $0) } }
    /// How many persons enter now.
    public var persons: Int? { header["persons"].flatMap { Int($0) } }
    /// The issuer's key; public, not secret.
    public var issuer: SigningKey? { key("seed") }
    /// The holder's key; public, not secret.
    public var holder: SigningKey? { key("holder_seed") }

    /// What the symbol carries, byte for byte.
    public var text: [UInt8]? {
        if let lines = sections["text-hex"] { return [UInt8](hex: lines.joined()) }
        return sections["text"].map { Array($0.joined(separator: "\n").utf8) }
    }
    /// The token's or presentation's bytes.
    public var bytes: [UInt8]? { hex("hex") }
    /// The bytes under the issuer's signature.
    public var signed: [UInt8]? { hex("signed") }
    /// The modules of the symbol, row by row, true for dark.
    public var modules: [[Bool]]? { sections["symbol"]?.map { row in row.map { $0 == "1" } } }

    private func hex(_ section: String) -> [UInt8]? {
        sections[section].flatMap { [UInt8](hex: $0.joined()) }
    }

    private func key(_ name: String) -> SigningKey? {
        header[name].flatMap { [UInt8](hex: $0) }.flatMap { SigningKey(seed: $0) }
    }

    private func list(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
