extension BatchRowReader {
    /// Does everything that minting does but keep the pass, part by part, so that each mistake gets its column.
    mutating func rehearse(_ onSale: PlanOnSale) {
        let draft = MintingDraft(
            plan: onSale.plan, region: rehearsal.region, options: options, now: rehearsal.now)
        rehearseValidity(draft)
        attempt(.zones) { () throws(MintingRefusal) in _ = try draft.zones() }
        attempt(.holder) { () throws(MintingRefusal) in _ = try draft.holder() }
        attempt(.perks) { () throws(MintingRefusal) in _ = try draft.perks() }
        let secret = rehearsal.secret
        for typed in options.attributes {
            attempt(.attribute(typed.key)) { () throws(MintingRefusal) in
                _ = try draft.fact(of: typed, under: secret)
            }
        }
        if options.attributes.count > 16 {
            note(.refused(.tooManyAttributes(options.attributes.count)), column: nil)
        }
        guard mistakes.isEmpty else { return }
        rehearseToken(onSale)
    }

    private mutating func rehearseValidity(_ draft: MintingDraft) {
        let before = mistakes.count
        attempt(.from) { () throws(MintingRefusal) in _ = try draft.bound(.from, draft.options.from) }
        attempt(.until) { () throws(MintingRefusal) in _ = try draft.bound(.until, draft.options.until) }
        guard mistakes.count == before else { return }
        rehearseSlot(draft)
        let column: BatchColumn =
            draft.options.until != nil ? .until : draft.options.from != nil ? .from : .plan
        let key = rehearsal.issuerKey
        attempt(column) { () throws(MintingRefusal) in _ = try draft.validity(under: key) }
    }

    private mutating func rehearseSlot(_ draft: MintingDraft) {
        let key = rehearsal.issuerKey
        // A validity that is wrong has a mistake of its own; the slot is then judged by itself.
        let always = Moment(milliseconds: .min)..<Moment(milliseconds: .max)
        let validity = (try? draft.validity(under: key)) ?? always
        attempt(.slot ?? .plan) { () throws(MintingRefusal) in _ = try draft.slot(within: validity) }
        let given = Set(options.attributes.map(\.key))
        attempt(.plan) { () throws(MintingRefusal) in try draft.requireQueueNumber(among: given) }
    }

    private mutating func rehearseToken(_ onSale: PlanOnSale) {
        do {
            let minting = try Minting(
                of: onSale, by: rehearsal.region, options: options, at: rehearsal.now,
                under: rehearsal.issuerKey, passID: .random(), secret: rehearsal.secret)
            _ = try PassToken(minting: minting.claims, by: rehearsal.key, limit: rehearsal.tokenLimit)
        } catch let refusal as MintingRefusal {
            note(.refused(refusal), column: nil)
        } catch let error as MintingError {
            note(.token(error), column: nil)
        } catch {
            note(.token(.notAsAsked), column: nil)
        }
    }

    private mutating func attempt(_ column: BatchColumn, _ work: () throws(MintingRefusal) -> Void) {
        do {
            try work()
        } catch {
            note(.refused(error), column: header.columns.firstIndex(of: column))
        }
    }
}
