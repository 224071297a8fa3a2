import Passes
import Regions

/// Looks passes up in a region's home, beside the gate's own work and never in its way.
actor HomeLookup: PassLookup {
    private let home: RegionHome
    private var ledger: RegionLedger?

    /// Looks into a home; it is opened when first asked.
    init(_ home: RegionHome) { self.home = home }

    func facts(of claims: PassClaims) async -> PassFacts? {
        do {
            if ledger == nil { ledger = try await RegionLedger(opening: home) }
            return try await ledger?.view { try PassFacts(of: claims, in: $0) }
        } catch {
            // Out of reach, moved or damaged: the next showing tries from the beginning. The gate itself tells staff.
            ledger = nil
            return nil
        }
    }
}
