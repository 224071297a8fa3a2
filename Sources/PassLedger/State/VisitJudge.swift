import Passes

/// Finds what is wrong with a visit, given all that counted before it.
///
/// - Source: `Docs/Formats/State.md`, S14, S17, S18 and S24 to S30.
struct VisitJudge: Sendable {
    let context: LedgerContext
    let chain: IssuerChain
    let shares: ShareMoves

    /// The flags of a visit that shows an issued token; nobody is flagged for leaving.
    ///
    /// - Source: S30.
    func flags(of visit: Visit, after counts: VisitCounts) -> Set<Flag> {
        var flags: Set<Flag> = []
        switch visit.act {
        case .checkOut: return []
        case .checkIn(let zone):
            let place = VisitCounts.Place(region: visit.signer.region, zone: zone)
            if isOverLimit(visit, at: place, after: counts) { flags.insert(.overLimit) }
            if isDouble(visit, at: place, after: counts) { flags.insert(.doubleEntry) }
        case .redemption(let perk, let count):
            if isOverLimit(visit, perk, count, after: counts) { flags.insert(.overLimit) }
        }
        if isOutsideValidity(visit, firstUse: counts.firstUse) { flags.insert(.outsideValidity) }
        flags.formUnion(placeFlags(of: visit))
        return flags.union(statusFlags(of: visit))
    }

    /// S24: in total, on the day, and in minutes; S11: limits are times persons.
    private func isOverLimit(
        _ visit: Visit, at place: VisitCounts.Place, after counts: VisitCounts
    ) -> Bool {
        let claims = visit.token.claims
        let policy = claims.entryPolicy
        let day = context.calendar.day(of: visit.moment).lowerBound
        let returning = counts.returning(visit.persons, to: place, day: day, by: visit.token)
        let counted = visit.persons - returning
        // S16: who returns free is no entry.
        guard counted > 0 else { return false }
        if policy.total > 0, counts.entries + counted > policy.total * claims.persons { return true }
        let today = counts.entriesByDay[day] ?? 0
        if policy.perDay > 0, today + counted > policy.perDay * claims.persons { return true }
        // S17: for one person only, and not for the exact minute.
        guard policy.gapMinutes > 0, claims.persons == 1, let last = counts.lastEntry else { return false }
        return visit.moment - last < .seconds(60 * policy.gapMinutes)
    }

    /// S24: a perk not on the token has no uses; S18: persons do not multiply them, and shares are judged one by one.
    private func isOverLimit(
        _ visit: Visit, _ perk: Code, _ count: Int, after counts: VisitCounts
    ) -> Bool {
        guard let given = visit.token.claims.perks.first(where: { $0.code == perk }) else { return true }
        guard let allowance = given.uses else { return false }
        let key = VisitCounts.ShareOfPerk(perk: perk, share: visit.share)
        let used = counts.shareUses[key] ?? 0
        return used + count
            > shares.uses(of: perk, in: visit.share, of: allowance, at: visit.moment)
    }

    /// S14: only where people can leave.
    private func isDouble(_ visit: Visit, at place: VisitCounts.Place, after counts: VisitCounts) -> Bool {
        (counts.inside[place] ?? 0) + visit.persons > visit.token.claims.persons
            && place.region == context.region
            && context.gates.hasExit(in: place.zone, at: visit.moment, forRecordOf: visit.signer.gate)
    }

    /// S25, S26: park days bind what comes after the first use.
    private func isOutsideValidity(_ visit: Visit, firstUse: Moment?) -> Bool {
        let claims = visit.token.claims
        let moment = visit.moment
        if moment < claims.notBefore || moment >= claims.expires { return true }
        if let slot = claims.slot, !slot.contains(moment) { return true }
        guard claims.entryPolicy.days > 0, let firstUse else { return false }
        return moment >= context.calendar.end(ofDays: claims.entryPolicy.days, from: firstUse)
    }

    private func placeFlags(of visit: Visit) -> Set<Flag> {
        guard visit.signer.region == context.region else {
            return isAgreed(visit) ? [] : [.notAgreed]
        }
        return isRightZone(visit) ? [] : [.wrongZone]
    }

    /// S29: a foreign gate admits by agreement, zone codes of two regions are never compared.
    private func isAgreed(_ visit: Visit) -> Bool {
        let term = context.term(
            of: visit.token.claims.plan.code, from: context.region, at: visit.signer.region,
            moment: visit.moment)
        switch visit.act {
        case .checkIn(let zone), .checkOut(let zone): return term?.zones.contains(zone) ?? false
        case .redemption(let perk, _): return term?.perks.contains(perk) ?? false
        }
    }

    /// S28: of the token and of the gate as it was at t.
    private func isRightZone(_ visit: Visit) -> Bool {
        guard let gate = visit.signer.gate,
            let enrolment = context.gates.enrolment(of: gate, at: visit.moment)
        else { return false }
        let zones = visit.token.claims.zones
        switch visit.act {
        case .checkIn(let zone), .checkOut(let zone):
            return zones.contains(zone) && enrolment.zones.contains(zone)
        case .redemption: return enrolment.zones.contains { zones.contains($0) }
        }
    }

    /// S27.
    private func statusFlags(of visit: Visit) -> Set<Flag> {
        var flags: Set<Flag> = []
        if chain.isSuspended(at: visit.moment) { flags.insert(.afterSuspend) }
        if chain.isVoided(at: visit.moment) { flags.insert(.afterVoid) }
        if chain.isSuperseded(visit.token, at: visit.moment) { flags.insert(.afterReissue) }
        return flags
    }
}
