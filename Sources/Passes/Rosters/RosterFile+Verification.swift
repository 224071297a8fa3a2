extension RosterFile {
    /// Verifies the signatures under this version.
    ///
    /// - Shape: `before` is the version that it follows, already verified; nil for one that is trusted as it is, as a gate
    ///   trusts the file it was installed with.
    /// - Guarantee: at least k of this version's keys signed, and with `before` at least its k of its keys; no signature by one
    ///   of these keys is bad. Without `before`, nothing is proved about who may speak for the alliance.
    /// - Throws: ``RosterError``.
    /// - Source: CONTRACT, section 6; LEDGER.md, *Governance*.
    public func verify(after before: RosterFile? = nil) throws(RosterError) {
        let mine = Dictionary(uniqueKeysWithValues: roster.rosterKeys.map { ($0.id, $0) })
        let earlier = before.map { file in
            Dictionary(uniqueKeysWithValues: file.roster.rosterKeys.map { ($0.id, $0) })
        }
        for signature in signatures {
            guard let key = mine[signature.keyID] ?? earlier?[signature.keyID] else {
                // A later version carries signatures of the one before, which only its holder can judge.
                guard before == nil, roster.version > 1 else { throw .unknownSigner(signature.keyID) }
                continue
            }
            guard signature.isMade(by: key, over: payload) else { throw .badSignature(signature.keyID) }
        }
        let found = signatures.count { mine[$0.keyID] != nil }
        guard found >= roster.threshold else {
            throw .tooFewSignatures(found: found, needed: roster.threshold)
        }
        guard let before, let earlier else { return }
        try verifyStep(after: before.roster, signers: signatures.count { earlier[$0.keyID] != nil })
    }

    /// The rules between a version and the next.
    private func verifyStep(after before: Roster, signers: Int) throws(RosterError) {
        guard roster.version == before.version + 1 else {
            throw .notTheNextVersion(found: roster.version, expected: before.version + 1)
        }
        guard signers >= before.threshold else {
            throw .tooFewFromBefore(found: signers, needed: before.threshold)
        }
        let changes = Set(roster.members.map(\.region)).symmetricDifference(before.members.map(\.region))
        guard changes.count <= 1 else { throw .tooManyChanges(changes.count) }
    }
}
