import Admission
import PassLedger
import Passes

/// What rows say happened or holds, in words.
extension Scene {
    /// The pass lives on a phone.
    mutating func isPhonePass(_ shows: Shows = .phone()) {
        claims.holder = Keys.holder.publicKey
        self.shows = shows
    }

    /// Somebody entered at an hour of today.
    mutating func entered(_ persons: Int = 1, at hour: Int = 9, minute: Int = 0, stillInside: Bool = false) {
        let moment = Scene.at(hour, minute)
        known.row.firstUse = known.row.firstUse ?? moment
        known.row.entries += persons
        known.row.parkDay = Scene.at(0)
        known.row.entriesThatDay += persons
        known.row.lastEntry = moment
        if stillInside { known.row.inside += persons }
    }

    /// The first use was some days ago, and nothing since.
    mutating func wasFirstUsed(daysAgo: Int) {
        let moment = Scene.at(9) - .seconds(86_400 * daysAgo)
        known.row.firstUse = moment
        known.row.entries = 1
        known.row.parkDay = Scene.at(0) - .seconds(86_400 * daysAgo)
        known.row.entriesThatDay = 1
        known.row.lastEntry = moment
        claims.notBefore = Scene.tenOClock - .seconds(86_400 * 60)
        claims.issuedAt = claims.notBefore
    }

    /// The gate's zones have an exit.
    mutating func hasExit() { gate.exits = Set(gate.zones) }

    /// The gate is a counter for a perk.
    mutating func isCounter(for perk: Code = Names.coffee) { gate.perk = perk }

    /// The pass carries a perk.
    mutating func carries(_ perk: Code = Names.coffee, uses: Int? = 2, offline: Int = 0) {
        claims.perks.append(Perk(code: perk, kind: .uses, uses: uses, offlineUses: offline))
    }

    /// Huangshan sold the pass; Quzhou admits it by agreement.
    mutating func isOfHuangshan(plan: Code = Names.day) {
        claims.region = Names.huangshan
        claims.zones = [Names.peak]
        claims.plan.code = plan
        signer = Keys.huangshan
        known = PassKnowledge(fresh: claims.name)
    }

    /// The gate is cut off, with a snapshot of some age in hours that is good for a week.
    mutating func isAlone(snapshotHours: Int = 1) {
        gate.reach = .alone
        let issued = now - .seconds(3600 * snapshotHours)
        snapshot = SnapshotStanding(issued: issued, validUntil: issued + .seconds(86_400 * 7))
    }

    /// Changes the one member that issued the pass.
    mutating func changeIssuer(_ change: (inout Member) -> Void) {
        for index in roster.members.indices where roster.members[index].region == claims.region {
            change(&roster.members[index])
        }
    }
}
