/// A plan and what staff chose, on the way to claims.
struct MintingDraft {
    let plan: Plan
    let region: IssuingRegion
    let options: MintingOptions
    let now: Moment

    /// From nbf up to exp.
    ///
    /// - Source: CONTRACT, section 2, *Time*; section 4, `issuer_key_expired`.
    func validity(under key: KeyRecord) throws(MintingRefusal) -> Range<Moment> {
        let issued = Moment(seconds: now.seconds)
        guard key.cutOff == nil else { throw .keyCutOff }
        guard key.signFrom <= issued, issued <= key.signUntil else {
            throw .keyNotValid(now: now, signFrom: key.signFrom, signUntil: key.signUntil)
        }
        let from = try bound(.from, options.from ?? plan.validity.from) ?? issued - .seconds(300)
        let within = Duration.seconds(86_400 * plan.validity.useWithinDays)
        let until = try bound(.until, options.until ?? plan.validity.until) ?? issued + within
        guard until.seconds < ValidityBound.sayable.upperBound else { throw .tooLate(until: until) }
        guard issued < until else { throw .alreadyOver(until: until) }
        guard from < until else { throw .emptyValidity(from: from, until: until) }
        guard until <= key.verifyUntil else {
            throw .outlivesKey(expires: until, verifyUntil: key.verifyUntil)
        }
        return from..<until
    }

    func bound(_ bound: ValidityBound, _ text: String?) throws(MintingRefusal) -> Moment? {
        guard let text else { return nil }
        guard let moment = bound.moment(text, in: region.calendar) else { throw .badDate(text) }
        return moment
    }

    func zones() throws(MintingRefusal) -> [Code] {
        guard !options.zones.isEmpty else { return plan.zones }
        for zone in options.zones where !plan.zones.contains(zone) {
            throw .zoneNotInPlan(zone, plan: plan.code)
        }
        return Set(options.zones).sorted()
    }

    func persons() throws(MintingRefusal) -> Int {
        let persons = options.persons ?? plan.persons
        guard (1...65_535).contains(persons) else { throw .persons(persons) }
        return persons
    }

    func holder() throws(MintingRefusal) -> PublicKey? {
        guard let holder = options.holder else {
            guard plan.holder != .required else { throw .holderRequired(plan: plan.code) }
            return nil
        }
        guard plan.holder != .none else { throw .holderNotAllowed(plan: plan.code) }
        guard holder.isInPrimeOrderGroup else { throw .holderKey(holder) }
        return holder
    }

    func perks() throws(MintingRefusal) -> [Perk] {
        var perks = Dictionary(plan.perks.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var chosen: Set<Code> = []
        for spec in options.perks {
            guard chosen.insert(spec.perk.code).inserted else { throw .perkTwice(spec.perk.code) }
            perks[spec.perk.code] = spec.perk
        }
        guard perks.count <= 16 else { throw .tooManyPerks(perks.count) }
        return perks.values.sorted { $0.code < $1.code }
    }
}
