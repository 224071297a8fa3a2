/// A perk as staff write it at the counter: `coffee=2`, `dining=20%`, `dining=20%x3`, `shop=15.00x1`.
///
/// - Shape: `CODE=USES`, `CODE=N%[xUSES]` or `CODE=AMOUNTxUSES`; uses 0 … 65,535, 0 without limit.
/// - Source: CONTRACT, section 3, `issuer mint`.
public struct PerkSpec: Hashable, Sendable {
    /// The perk that it asks for; a cut-off site may grant none of its uses alone.
    public let perk: Perk

    /// Takes a perk.
    public init(perk: Perk) { self.perk = perk }

    /// Reads a SPEC.
    ///
    /// - Throws: ``PerkSpecProblem``.
    public init(_ text: String, in currency: Currency) throws(PerkSpecProblem) {
        let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2 else { throw .form(text) }
        guard let code = Code(String(sides[0])) else { throw .code(String(sides[0])) }
        let parts = sides[1].split(separator: "x", maxSplits: 1, omittingEmptySubsequences: false)
        let value = String(parts[0])
        let count = parts.count == 2 ? parts[1] : nil
        if value.hasSuffix("%") {
            guard let percent = Self.number(value.dropLast(), in: 1...100) else { throw .percent(value) }
            perk = Perk(code: code, kind: .percent(percent), uses: try Self.uses(count ?? "0"))
        } else if let count {
            let amount = try Self.amount(value, in: currency)
            perk = Perk(code: code, kind: .amount(amount.count), uses: try Self.uses(count))
        } else {
            perk = Perk(code: code, kind: .uses, uses: try Self.uses(sides[1]))
        }
    }

    private static func amount(_ text: String, in currency: Currency) throws(PerkSpecProblem) -> MinorUnits {
        do {
            return try MinorUnits(text, in: currency)
        } catch {
            throw .amount(text, error)
        }
    }

    private static func uses(_ text: Substring) throws(PerkSpecProblem) -> Int? {
        guard let uses = number(text, in: 0...65_535) else { throw .uses(String(text)) }
        return uses == 0 ? nil : uses
    }

    private static func number(_ text: Substring, in bounds: ClosedRange<Int>) -> Int? {
        guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            text.utf8.count == 1 || text.utf8.first != 0x30, let number = Int(text), bounds.contains(number)
        else { return nil }
        return number
    }
}
