import PassLedger
import Passes
import Regions
import SQLiteStore

/// A region's home with everything that selling takes: ledger, register, issuer key.
struct IssuerDesk {
    let home: RegionHome
    let ledger: RegionLedger
    let register: PassRegister
    let key: SigningKey

    /// Opens the home for writing and finishes what a crash left.
    init(opening home: RegionHome) async throws {
        self.home = home
        key = try home.key(for: .issuer)
        ledger = try await RegionLedger(writing: home)
        register = try PassRegister(opening: home.registerPath)
    }

    /// Signs a record as the region's issuer.
    func record(
        _ kind: RecordKind, pass: PassID? = nil, reason: String? = nil, content: Record.Content = .none,
        at now: Moment
    ) throws -> Record {
        let draft = RecordDraft(
            kind: kind, region: home.region, passID: pass, at: now, signer: SignerName(region: home.region),
            reason: reason, content: content)
        return try Record(signing: draft, by: key)
    }
}
