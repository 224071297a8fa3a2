import Passes

/// A check-in, check-out or redemption as the rules look at it.
struct Visit: Sendable {
    /// What happened.
    let act: Act
    /// How many persons.
    let persons: Int
    /// Who signed.
    let signer: SignerName
    /// When it counts as having happened.
    let time: OrderTime
    /// What the gate's clock said.
    let at: Moment
    /// The token shown.
    let token: IssuedToken
    /// The part of an allowance that it draws on.
    let share: Share?

    enum Act: Hashable, Sendable {
        case checkIn(zone: Code)
        case checkOut(zone: Code)
        case redemption(perk: Code, count: Int)
    }

    /// The order time t.
    var moment: Moment { time.moment }
}

extension Visit.Act {
    /// What a record of one of the three kinds says happened.
    init?(of record: Record) {
        switch (record.kind, record.content) {
        case (.checkIn, .passage(let zone)): self = .checkIn(zone: zone)
        case (.checkOut, .passage(let zone)): self = .checkOut(zone: zone)
        case (.redeem, .redemption(let perk, let count)): self = .redemption(perk: perk, count: count)
        default: return nil
        }
    }

    /// S10: what a holder's signature must be for.
    var use: String {
        if case .redemption(let perk, _) = self { perk.text } else { "" }
    }
}
