import Passes

/// Rules 52 to 55: the key that signed, and the region behind it.
extension Rule {
    /// Rule 52: the key is not cut off, or the token is on the list of those still honoured.
    static let keyIsHonoured = Rule(.issuerKeyRevoked) { showing in
        guard let record = showing.pass.keyRecord else { return nil }
        let cutOffs = showing.trust.cutOffs
        guard record.cutOff != nil || cutOffs.names(record.keyID) else { return nil }
        guard !cutOffs.honours(showing.pass.shown.token.commitment, under: record.keyID) else { return nil }
        return Refusal(.issuerKeyRevoked, .region(showing.claims.region, plan: nil))
    }

    /// Rule 53: sign_from ≤ iat ≤ sign_until and exp ≤ verify_until.
    static let keyIsInItsTime = Rule(.issuerKeyExpired) { showing in
        guard let record = showing.pass.keyRecord else { return nil }
        let claims = showing.claims
        let mayHaveSigned = record.signFrom <= claims.issuedAt && claims.issuedAt <= record.signUntil
        guard !(mayHaveSigned && claims.expires <= record.verifyUntil) else { return nil }
        return Refusal(.issuerKeyExpired, .region(claims.region, plan: nil))
    }

    /// Rule 54: a foreign pass needs a roster that has not expired and an agreement in force.
    static let regionIsRecognised = Rule(.regionNotRecognised) { showing in
        guard showing.standing == .notRecognised else { return nil }
        return Refusal(.regionNotRecognised, .region(showing.claims.region, plan: nil))
    }

    /// Rule 54, last part: a gate of another region lets nobody of a test region through, whichever way.
    static let testsStayAtHome = Rule(.regionNotRecognised) { showing in
        guard showing.claims.region.isForTests, showing.standing != .own else { return nil }
        return Refusal(.regionNotRecognised, .region(showing.claims.region, plan: nil))
    }

    /// Rule 55: the agreement names the plan.
    static let planIsAccepted = Rule(.planNotAccepted) { showing in
        guard showing.standing == .planNotAgreed else { return nil }
        return Refusal(.planNotAccepted, .region(showing.claims.region, plan: showing.claims.plan.code))
    }
}
