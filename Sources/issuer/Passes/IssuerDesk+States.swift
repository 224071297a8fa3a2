import PassLedger
import Passes
import Regions

extension IssuerDesk {
    /// Suspends, resumes or voids a pass.
    ///
    /// - Errors: ``IssuerError`` when there is no such pass, or its state makes the change senseless; then nothing is written.
    func change(_ pass: PassID, _ kind: RecordKind, reason: String?, at now: Moment) async throws
        -> EntryIndex
    {
        let written = try await ledger.append(at: now) { view in
            guard let history = try view.history(of: PassName(region: home.region, id: pass)) else {
                throw IssuerError.noSuchPass(pass)
            }
            try Self.checkChange(kind, of: pass, in: history.state)
            return Decision(records: [try record(kind, pass: pass, reason: reason, at: now)], outcome: ())
        }
        return written.entries[0].entry.index
    }

    private static func checkChange(_ kind: RecordKind, of pass: PassID, in state: PassState)
        throws(IssuerError)
    {
        guard !state.isVoided else { throw .alreadyVoided(pass) }
        if kind == .suspend, state.isSuspended { throw .alreadySuspended(pass) }
        if kind == .resume, !state.isSuspended { throw .notSuspended(pass) }
    }
}
