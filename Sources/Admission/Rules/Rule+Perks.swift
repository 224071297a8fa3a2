import PassLedger
import Passes

/// What a counter asks before it grants a perk.
///
/// - Source: CONTRACT, section 2, *perk*; LEDGER.md, *Perks while cut off*.
extension Rule {
    /// The pass has the perk, of a kind known here; abroad the agreement must name it too.
    static let perkIsKnown = Rule(.perkUnknown) { showing in
        guard let code = showing.gate?.perk, showing.grantable(code) == nil else { return nil }
        return Refusal(.perkUnknown, .perk(code, left: 0))
    }

    /// Enough uses are left; perk uses are not multiplied by persons.
    static let perkHasUsesLeft = Rule(.perkUsedUp) { showing in
        guard let code = showing.gate?.perk, showing.grantable(code) != nil,
            let left = showing.usesLeft(of: code), left < showing.count
        else { return nil }
        return Refusal(.perkUsedUp, .perk(code, left: max(0, left)))
    }

    /// A site that is cut off grants what the perk or its share lets it grant alone; a perk without limit always.
    static let perkMayBeGrantedHere = Rule(.offlineNotAllowed) { showing in
        guard let gate = showing.gate, gate.reach == .alone, let code = gate.perk,
            let perk = showing.grantable(code), perk.uses != nil
        else { return nil }
        let granted = showing.knowledge.grantedAlone[code] ?? 0
        let alone = (showing.row.shares[code] ?? perk.offlineUses) - granted
        return alone < showing.count ? Refusal(.offlineNotAllowed, .perk(code, left: max(0, alone))) : nil
    }
}

extension Showing {
    /// The pass's perk of a code, if it can be granted here at all.
    fileprivate func grantable(_ code: Code) -> Perk? {
        if case .agreed(let term) = standing, !term.perks.contains(code) { return nil }
        guard let perk = claims.perks.first(where: { $0.code == code }) else { return nil }
        if case .unknown = perk.kind { return nil }
        return perk
    }
}
