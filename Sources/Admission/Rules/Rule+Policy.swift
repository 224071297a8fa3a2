import PassLedger
import Passes

/// Rules 63 to 68: zones, counts, and who may decide.
extension Rule {
    /// Rule 63: a zone of the gate is a zone of the pass, or one that the agreement gives.
    static let opensZone = Rule(.wrongZone) { showing in
        switch showing.standing {
        case .planNotAgreed, .notRecognised: return nil
        case .own, .agreed: break
        }
        guard showing.zone == nil else { return nil }
        let opened = showing.standing.zones(of: showing.claims)
        return Refusal(.wrongZone, .zones(ofPass: opened, ofGate: showing.gate?.zones ?? []))
    }

    /// Rule 64: with this check-in no more persons are inside than the pass has; only where people check out.
    static let isNotInside = Rule(.alreadyInside) { showing in
        guard showing.zoneHasExit, showing.inside + showing.persons > showing.claims.persons else {
            return nil
        }
        return Refusal(.alreadyInside, .inside(showing.inside, of: showing.claims.persons))
    }

    /// Rule 65: entries in total and on this park day, times persons; a free return counts for neither.
    static let hasEntriesLeft = Rule(.entriesUsedUp) { showing in
        let policy = showing.claims.entryPolicy
        let counted = showing.countedPersons
        guard counted > 0, policy.total > 0 || policy.perDay > 0 else { return nil }
        let total = policy.total * showing.claims.persons
        if policy.total > 0, showing.row.entries + counted > total {
            return usedUp(total, showing.row.entries, isPerDay: false, showing)
        }
        guard policy.perDay > 0, let today = showing.today else { return nil }
        let entered = showing.row.parkDay == today.lowerBound ? showing.row.entriesThatDay : 0
        let perDay = policy.perDay * showing.claims.persons
        return entered + counted > perDay ? usedUp(perDay, entered, isPerDay: true, showing) : nil
    }

    /// Rule 66: a pass for one waits the minutes between entries, counted from the last entry that counted.
    static let gapHasPassed = Rule(.tooSoon) { showing in
        let gap = Duration.seconds(showing.claims.entryPolicy.gapMinutes * 60)
        guard gap > .zero, showing.claims.persons == 1, showing.countedPersons > 0,
            let last = showing.row.lastEntry, showing.now < last + gap
        else { return nil }
        let rest = (last + gap - showing.now).wholeMilliseconds
        return Refusal(.tooSoon, .wait(minutes: Int((rest + 59_999) / 60_000)))
    }

    /// Rule 67: a gate alone admits only by offline 1; its own region's books are no answer for another region's pass.
    static let mayBeDecidedHere = Rule(.offlineNotAllowed) { showing in
        guard let gate = showing.gate, !showing.claims.entryPolicy.allowsOffline else { return nil }
        let isAnswered =
            gate.reach == .answered || (gate.reach == .home && showing.claims.region == gate.region)
        return isAnswered ? nil : Refusal(.offlineNotAllowed)
    }

    /// Rule 68: past the snapshot's valid-until passes with offline 0 wait for a newer one.
    ///
    /// A plan that the gate knows may allow less: alone, no snapshot older than its `snapshot_age` serves its passes.
    static let snapshotIsFresh = Rule(.snapshotTooOld) { showing in
        guard let snapshot = showing.snapshot else { return nil }
        if snapshot.validUntil <= showing.now, !showing.claims.entryPolicy.allowsOffline {
            return Refusal(.snapshotTooOld, .until(snapshot.validUntil))
        }
        guard showing.gate?.reach == .alone, let most = showing.plan?.snapshotAgeHours,
            snapshot.issued + .seconds(most * 3600) < showing.now
        else { return nil }
        let hours = Int(min((showing.now - snapshot.issued).wholeMilliseconds, 1 << 53) / 3_600_000)
        return Refusal(.snapshotTooOld, .age(hours: hours, most: most))
    }

    private static func usedUp(_ allowed: Int, _ made: Int, isPerDay: Bool, _ showing: Showing) -> Refusal {
        let last = showing.knowledge.lastEntry ?? showing.row.lastEntry.map { LastEntry(at: $0) }
        return Refusal(.entriesUsedUp, .entries(allowed: allowed, made: made, isPerDay: isPerDay, last: last))
    }
}
