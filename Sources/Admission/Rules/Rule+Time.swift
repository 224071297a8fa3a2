import PassLedger
import Passes

/// Rules 59 to 62: validity, park days and slot; no leeway anywhere.
extension Rule {
    /// Rules 59 and 60: before exp, and before the end of the last park day.
    static let isNotExpired = Rule(.expired) { showing in
        isBeforeEnd.refusal(of: showing) ?? afterLastParkDay(showing)
    }

    /// Rule 59: now < exp.
    static let isBeforeEnd = Rule(.expired) { showing in
        showing.now < showing.claims.expires ? nil : Refusal(.expired, .until(showing.claims.expires))
    }

    /// Rule 61: nbf ≤ now.
    static let hasBegun = Rule(.notYetValid) { showing in
        showing.claims.notBefore <= showing.now ? nil : Refusal(.notYetValid, .from(showing.claims.notBefore))
    }

    /// Rule 62: slot begin ≤ now < slot end.
    static let slotIsOpen = Rule(.outsideTimeSlot) { showing in
        guard let slot = showing.claims.slot, !slot.contains(showing.now) else { return nil }
        return Refusal(.outsideTimeSlot, .slot(slot, isOver: slot.upperBound <= showing.now))
    }

    /// Rule 60: n park days from the first use; a gate that knows of none takes now, which is then the first day.
    private static func afterLastParkDay(_ showing: Showing) -> Refusal? {
        let days = showing.claims.entryPolicy.days
        guard days > 0, let first = showing.row.firstUse, let member = showing.pass.member,
            let today = showing.today, first < today.lowerBound,
            let end = showing.days.end(ofDays: days, from: first, in: member), end <= showing.now
        else { return nil }
        return Refusal(.expired, .lastDay(days: days, until: end))
    }
}
