import PassLedger
import Passes

/// A pass of a table, signed, and what was shown of it last.
struct RehearsedPass {
    let place: FilePlace
    let minted: Moment
    let token: PassToken
    let holder: SigningKey?
    /// Whether its mint is in the ledger.
    var isSold = false
    /// The last live code.
    var live: ShownPass?
    /// What waits for staff, and at which gate.
    var pending: (passage: Passage, shown: ShownPass, gate: Code)?
    /// The last check-in that was recorded, and by which gate.
    var lastCheckIn: (record: Digest, gate: Code)?
    /// Uses of perks granted by gates that were cut off.
    var grantedAlone: [Code: Int] = [:]

    /// Mints a pass of a plan in version 1.
    init(
        _ pass: PlanCases.Pass, of plan: Plan, in region: IssuingRegion, by issuer: SigningKey,
        under key: KeyRecord
    ) throws(CaseProblem.Refused) {
        var options = pass.options
        holder = pass.hasHolder ?? (plan.holder == .required) ? SigningKey.random() : nil
        options.holder = holder?.publicKey
        do {
            let minting = try Minting(
                of: PlanOnSale(plan: plan, version: 1), by: region, options: options, at: pass.minted,
                under: key,
                passID: .random(), secret: .random())
            token = try PassToken(minting: minting.claims, by: issuer)
        } catch let refusal as MintingRefusal {
            throw CaseProblem.Refused(problem: .notSold(refusal))
        } catch {
            throw CaseProblem.Refused(problem: .tooLarge)
        }
        place = pass.place
        minted = pass.minted
    }

    /// What a row shows.
    ///
    /// - Errors: nil for a screenshot of nothing.
    mutating func shown(by row: CaseShowing, for perk: Code?) -> ShownPass? {
        guard let holder else { return .token(token) }
        switch row.shows {
        case .paper: return .token(token)
        case .screenshot: return live
        case .live:
            // A presentation says whole seconds.
            let time = Moment(seconds: row.at.seconds + Int64(row.phoneOffBy))
            live = .presentation(Presentation(presenting: token, at: time, for: perk, by: holder))
            return live
        }
    }
}

extension CaseProblem {
    /// A problem on its way to its place in the file.
    struct Refused: Error {
        let problem: CaseProblem
    }
}
