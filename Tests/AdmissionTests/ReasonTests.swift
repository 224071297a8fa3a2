import Admission
import Testing

@Suite struct ReasonTests {
    @Test func `codes are the contract's, in its order`() {
        #expect(
            Reason.allCases.map(\.rawValue) == [
                "not_a_pass", "unknown_version", "malformed_token", "unknown_issuer", "bad_signature",
                "issuer_key_revoked", "issuer_key_expired", "region_not_recognised", "plan_not_accepted",
                "voided",
                "superseded", "suspended", "expired", "not_yet_valid", "outside_time_slot", "wrong_zone",
                "holder_proof_required", "holder_proof_bad", "holder_proof_stale", "gate_clock",
                "already_inside", "entries_used_up", "too_soon", "capacity_full", "perk_unknown",
                "perk_used_up",
                "offline_not_allowed", "snapshot_too_old", "rule", "not_confirmed",
            ])
    }

    @Test func `reasons sort as they are told`() {
        #expect(Reason.allCases.shuffled().sorted() == Reason.allCases)
    }
}
