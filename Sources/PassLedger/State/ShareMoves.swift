import Passes

/// How `rights` entries split a pass's allowances among sites.
///
/// - Source: `Docs/Formats/State.md`, S18; LEDGER.md, *Perks while cut off*.
struct ShareMoves: Sendable {
    private var moves: [Move] = []

    private struct Move: Sendable {
        let recordedAt: Moment
        let perk: Code
        let from: Share?
        let to: Share?
        let uses: Int
    }

    /// Takes a `rights` entry of the pass: `[perk, from, to, uses, expires]`, no share standing for what is in none.
    ///
    /// - Guarantee: only the home issuer gives; a site gives back by its own signature.
    mutating func take(_ entry: Entry, home: RegionID) {
        guard case .other(let value) = entry.record.content, let parts = value.array, parts.count == 5,
            let perk = parts[0].text.flatMap(Code.init), let uses = parts[3].integer, uses >= 0
        else { return }
        let from = parts[1].share
        guard entry.record.signer == SignerName(region: home) || from?.region == entry.record.signer.region
        else { return }
        moves.append(
            Move(
                recordedAt: entry.recordedAt, perk: perk, from: from, to: parts[2].share,
                uses: Int(clamping: uses)))
    }

    /// How many uses of a perk a share had before a moment; for no share, what all shares left over.
    func uses(of perk: Code, in share: Share?, of allowance: Int, at moment: Moment) -> Int {
        let base = share == nil ? allowance : 0
        return moves.filter { $0.perk == perk && $0.recordedAt < moment }.reduce(base) { uses, move in
            uses.subtractingClamped(move.from == share ? move.uses : 0)
                .subtractingClamped(move.to == share ? -move.uses : 0)
        }
    }
}

extension Int {
    /// The difference, or the nearest number there is.
    fileprivate func subtractingClamped(_ other: Int) -> Int {
        let (difference, overflows) = subtractingReportingOverflow(other)
        return overflows ? (other > 0 ? .min : .max) : difference
    }
}
