import PassLedger
import Passes

/// What a showing is for, and the zone it concerns.
struct Way: Hashable, Sendable {
    let kind: Passage.Kind
    let zone: Code?

    init(of claims: PassClaims, at gate: AdmittingGate, standing: Standing, knowing knowledge: PassKnowledge)
    {
        let opened = standing.zones(of: claims)
        let entered = gate.zones.first { opened.contains($0) }
        guard gate.perk == nil else {
            self.init(kind: .redeem, zone: entered)
            return
        }
        let left = gate.zones.first { opened.contains($0) && knowledge.inside($0) > 0 }
        switch gate.direction {
        case .in: self.init(kind: .checkIn, zone: entered)
        // Somebody whose check-in was lost, or whose zones have changed since, is let out all the same.
        case .out: self.init(kind: .checkOut, zone: left ?? entered ?? gate.zones.first)
        case .both: self.init(kind: left == nil ? .checkIn : .checkOut, zone: left ?? entered)
        }
    }

    private init(kind: Passage.Kind, zone: Code?) {
        self.kind = kind
        self.zone = zone
    }
}
