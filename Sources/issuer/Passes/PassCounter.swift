import PassLedger
import Passes
import Regions
import SQLiteStore

/// A region's home, opened to look passes up.
struct PassCounter {
    let home: RegionHome
    let ledger: RegionLedger
    let register: PassRegister

    init(opening home: RegionHome) async throws {
        self.home = home
        ledger = try await RegionLedger(opening: home)
        register = try PassRegister(opening: home.registerPath)
    }

    /// A pass with its history.
    ///
    /// - Errors: ``IssuerError/noSuchPass(_:)`` when this region has minted no such pass.
    func history(of pass: PassID) async throws -> PassHistory {
        guard let history = try await ledger.history(of: pass) else { throw IssuerError.noSuchPass(pass) }
        return history
    }

    /// A pass as it is at a moment.
    func description(of pass: PassID, at now: Moment) async throws -> PassDescription {
        let history = try await history(of: pass)
        let (token, personal) = try token(of: pass, in: history)
        return PassDescription(state: history.state, claims: token.claims, personal: personal, asOf: now)
    }

    /// The newest token of a pass, and its personal values.
    func token(of pass: PassID) async throws -> PassToken {
        try token(of: pass, in: try await history(of: pass)).token
    }

    /// The token that the ledger issued last: the register may hold one more, which a crash kept from the ledger.
    private func token(
        of pass: PassID, in history: PassHistory
    ) throws -> (token: PassToken, personal: [Code: String]) {
        let newest = try history.state.commitment.flatMap { try register.pass(pass, issued: $0) }
        guard let registered = try newest ?? register.pass(pass) else { throw IssuerError.noSuchPass(pass) }
        do { return (try PassToken(parsing: registered.token), registered.personal) } catch {
            throw HomeError.damaged(file: home.registerPath, what: "the token of pass \(pass): \(error)")
        }
    }
}
