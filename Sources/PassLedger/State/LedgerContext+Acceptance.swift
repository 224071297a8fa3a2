public import Passes

extension LedgerContext {
    /// Why a record may not be recorded now; nil when it may.
    ///
    /// - Guarantee: a pure function of the entries below; a well-signed gate record is never refused for state, time or count.
    /// - Source: `Docs/Formats/State.md`, S21; CONTRACT, section 5.
    public func refusal(of record: Record, recordedAt: Moment) -> RecordRefusal? {
        guard let key = signingKey(of: record, recordedAt: recordedAt) else { return .unknownSigner }
        return record.isSigned(by: key) ? nil : .badSignature
    }

    /// The key that a record must verify under; nil when its signer may not sign such a record.
    public func signingKey(of record: Record, recordedAt: Moment) -> PublicKey? {
        if let gate = record.signer.gate { return gateKey(of: record, gate: gate, recordedAt: recordedAt) }
        return issuerKey(of: record, recordedAt: recordedAt)
    }

    /// S21: enrolled for this journal, and the journal still open when the record was seen.
    private func gateKey(of record: Record, gate: Code, recordedAt: Moment) -> PublicKey? {
        guard record.kind.isVisit || record.kind == .annul || record.kind == .rights,
            let journal = record.journal?.journal
        else { return nil }
        guard record.signer.region == region else { return importedKey(record.keyID) }
        if let closed = gates.closed(journal, of: gate),
            min(record.at, recordedAt) - closed > OrderTime.clockTolerance
        {
            return nil
        }
        return gates.key(of: gate, journal: journal, keyID: record.keyID)
    }

    /// A foreign gate's key counts once a `key` entry imported it.
    private func importedKey(_ id: KeyID) -> PublicKey? {
        guard let key = enrolledKeys[id], key.use == .gate else { return nil }
        return key.key
    }

    /// Issuer records verify only under an `issuer` key of their signer, within its time; visits are gates' to sign.
    private func issuerKey(of record: Record, recordedAt: Moment) -> PublicKey? {
        guard !record.kind.isVisit else { return nil }
        // What concerns home alone is signed by home: another region annuls and vouches for its own gates.
        let isForeign = record.signer.region != record.region || record.region != region
        guard !isForeign || record.kind == .annul || record.kind == .vouch else { return nil }
        let listed = roster.member(record.signer.region)?.key(record.keyID, for: .issuer)
        let added = enrolledKeys[record.keyID].flatMap { $0.use == .issuer ? $0 : nil }
        guard let key = listed ?? (record.signer.region == region ? added : nil) else { return nil }
        // The last second belongs to the key. Its first binds tokens, not records: a clock set back must not undo a ledger.
        return recordedAt.seconds <= key.signUntil.seconds ? key.key : nil
    }
}
