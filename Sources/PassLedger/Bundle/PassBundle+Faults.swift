import Passes

extension PassBundle {
    /// What is wrong with the bundle; nothing when it proves what it says.
    ///
    /// - Guarantee: without faults every entry is in the ledger that signed the checkpoint, they are one pass's first entries
    ///   without a gap, issuers' records and those of known gates are signed, and the token, if there is one, was issued by
    ///   one of them. It does not say that the token is the newest, that its own signature verifies, or that nothing follows.
    /// - Source: CONTRACT, section 7; LEDGER.md, *Formats*.
    public func faults(trusting trust: BundleTrust) -> [BundleFault] {
        guard !entries.isEmpty else { return [.empty] }
        var faults: [BundleFault] = []
        var history: [IndexedEntry] = []
        for proven in entries {
            do {
                history.append(IndexedEntry(index: proven.index, entry: try Entry(parsing: proven.bytes)))
            } catch { faults.append(.entry(proven.index, error)) }
        }
        return faults + proofFaults(trust.log) + Self.chainFaults(history)
            + history.compactMap { Self.signatureFault($0, trust) } + tokenFaults(history)
    }

    /// The first check that anything rests on: the head is the log's, and each leaf leads to it.
    private func proofFaults(_ log: VerifierKey) -> [BundleFault] {
        do {
            let head = try Checkpoint(signed: checkpoint, by: log)
            return entries.filter { proven in
                let proof = InclusionProof(index: proven.index, size: head.size, hashes: proven.proof)
                return !proof.proves(leaf: Merkle.leafHash(proven.bytes), root: head.root)
            }.map { .proof($0.index) }
        } catch { return [.checkpoint(error)] }
    }

    private static func chainFaults(_ history: [IndexedEntry]) -> [BundleFault] {
        var faults: [BundleFault] = []
        var last: IndexedEntry?
        for indexed in history {
            let entry = indexed.entry
            let continues =
                if let last {
                    entry.chain == last.entry.chain && entry.sequence == last.entry.sequence + 1
                        && entry.previous == last.entry.hash && indexed.index > last.index
                } else { entry.chain != nil && entry.sequence == 0 }
            if !continues { faults.append(.chain(indexed.index)) }
            last = indexed
        }
        return faults
    }

    private static func signatureFault(_ indexed: IndexedEntry, _ trust: BundleTrust) -> BundleFault? {
        let record = indexed.entry.record
        let isOfGate = record.signer.gate != nil && (record.kind.isVisit || record.kind == .annul)
        let known = isOfGate ? trust.issuers + trust.gates : trust.issuers
        guard let key = known.first(where: { $0.id == record.keyID }) else {
            return isOfGate ? nil : .unknownKey(indexed.index)
        }
        return record.isSigned(by: key) ? nil : .signature(indexed.index)
    }

    private func tokenFaults(_ history: [IndexedEntry]) -> [BundleFault] {
        guard let token else { return [] }
        guard let shown = try? ShownPass(reading: Array(token.utf8)), case .token(let read) = shown,
            history.allSatisfy({ $0.entry.chain == read.claims.name })
        else { return [.token] }
        let isIssued = history.contains { indexed in
            guard case .issued(let issued) = indexed.entry.record.content else { return false }
            return issued.commitment == read.commitment
        }
        return isIssued ? [] : [.tokenNotIssued]
    }
}
