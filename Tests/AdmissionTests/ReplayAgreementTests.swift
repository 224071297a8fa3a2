import Admission
import PassLedger
import Passes
import TestSupport
import Testing

/// A gate that works from its home and the replay of its ledger judge by the same rules: what a gate would refuse, and records
/// all the same, replay flags for the same reasons; what it admits, replay finds nothing against.
@Suite struct ReplayAgreementTests {
    @Test func `a gate refuses what replay would flag, and nothing else`() async throws {
        var seen: Set<Flag> = []
        for _ in 0..<20 {
            let seed = UInt64.random(in: 0...UInt64.max)
            print("seed \(seed)")
            var life = try LifeOfAPass(seed: seed)
            try await life.begin()
            for step in 0..<40 {
                guard case (let judged, var replayed)? = try await life.step() else { continue }
                seen.formUnion(replayed)
                // A gate's row has one state: voided hides suspended there.
                if replayed.contains(.afterVoid) { replayed.remove(.afterSuspend) }
                #expect(judged == replayed, "seed \(seed), step \(step)")
            }
        }
        // Random lives that never meet a rule would prove nothing.
        let met: Set<Flag> = [
            .overLimit, .doubleEntry, .outsideValidity, .wrongZone, .afterSuspend, .afterReissue, .afterVoid,
        ]
        #expect(seen == met)
    }
}
