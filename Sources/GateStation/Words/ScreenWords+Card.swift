import Admission
import PassLedger
import Passes
import Regions

extension ScreenWords {
    /// What the screen says about a report.
    ///
    /// - Shape: without `facts` the card says what the token and the verdict say; with them, what is left and where to go too.
    func card(
        _ report: ShowingReport, facts: PassFacts?, at place: GatePlace, settings: ScreenSettings
    ) -> KioskCard {
        let look = look(report)
        let verdict = report.judgement?.verdict
        var card = KioskCard(
            id: report.id, look: look, title: title(look), key: key(of: report),
            languages: languages(of: report, settings: settings))
        card.isTest = isTest(report)
        card.stay = stay(look, settings: settings)
        card.code = verdict?.refusals.first?.reason.rawValue
        card.again = report.repeats.map { again(look, after: seconds(from: $0, to: report.at)) }
        guard report.isBelieved else {
            card.advice = advice(report, facts: nil)
            return card
        }
        card.plan = planName(report, facts)
        card.attention = report.attention
        if let offer = report.offer {
            card.offers = offers(offer, facts, of: place.counter)
            if card.offers.isEmpty { card.advice = [Self.noPerkHere] }
            return card
        }
        card.facts = self.facts(report, facts)
        card.advice = advice(report, facts: facts)
        return card
    }

    /// A free-standing gate shows the next visitor an empty screen soon; where staff stand, what they must see to stays.
    private func stay(_ look: KioskCard.Look, settings: ScreenSettings) -> Duration? {
        switch look {
        case .admitted, .exit: .seconds(4)
        case .granted: .seconds(15)
        case .check: settings.isStaffed ? nil : .seconds(60)
        case .refused, .failure: settings.isStaffed ? nil : settings.refusalStays
        case .offer: .seconds(60)
        }
    }

    private func key(of report: ShowingReport) -> String {
        let first = report.repeats ?? report.at
        return Digest(
            of: Array("\(first.milliseconds) \(report.shownClaims?.name.description ?? "")".utf8)
        )
        .description
    }

    private func seconds(from first: Moment, to now: Moment) -> Int {
        max(0, Int((now - first).wholeMilliseconds / 1000))
    }

    private func isTest(_ report: ShowingReport) -> Bool {
        report.judgement?.verdict.passage?.isTest ?? report.shownClaims?.region.isForTests ?? false
    }

    /// What the counter may grant of the pass's perks.
    private func offers(_ claims: PassClaims, _ facts: PassFacts?, of counter: [Code]) -> [KioskCard.Offer] {
        claims.perks.filter { counter.contains($0.code) }.map { given in
            let known = facts?.perks.first { $0.perk.code == given.code }
            return KioskCard.Offer(
                perk: given.code, text: perk(known ?? PassFacts.PerkLeft(perk: given, left: nil)),
                left: known?.left ?? given.uses)
        }
    }

    private func planName(_ report: ShowingReport, _ facts: PassFacts?) -> Phrase? {
        let names = facts?.planName.isEmpty == false ? facts?.planName ?? [:] : report.planName
        let code = report.shownClaims?.plan.code.text
        guard let fallback = names["zh"] ?? names["en"] ?? code else { return nil }
        return Phrase(zh: names["zh"] ?? fallback, en: names["en"] ?? fallback)
    }

    private func facts(_ report: ShowingReport, _ facts: PassFacts?) -> [Phrase] {
        guard let judgement = report.judgement else { return [] }
        var lines: [Phrase] = []
        switch judgement.verdict {
        case .admitted(let passage) where passage.kind == .redeem:
            lines.append(receipt(passage, at: report.at, index: judgement.index?.description))
        case .admitted(let passage), .check(_, let passage): lines.append(persons(passage.persons))
        case .refused: return []
        }
        guard judgement.verdict.outcome == "admitted", look(report) == .admitted else { return lines }
        if let left = facts?.entriesLeft, left > 0 { lines.append(entriesLeft(left)) }
        let perks = facts?.perks ?? []
        return lines + perks.filter { $0.left != 0 }.prefix(4).map(perk)
    }

    private func advice(_ report: ShowingReport, facts: PassFacts?) -> [Phrase] {
        guard let judgement = report.judgement else { return [report.failure].compactMap(\.self) }
        switch judgement.verdict {
        case .admitted: return []
        case .check(let checks, _): return checks.map(request)
        case .refused(let refusals):
            guard let first = refusals.first else { return [] }
            return [first.explanation(timeZone: timeZone)] + next(after: first.reason, facts)
        }
    }

    /// What helps beyond the reason's own sentence.
    private func next(after reason: Reason, _ facts: PassFacts?) -> [Phrase] {
        guard let facts else { return [] }
        switch reason {
        case .wrongZone: return facts.rightGates.isEmpty ? [] : [rightGates(facts.rightGates)]
        case .entriesUsedUp, .alreadyInside, .tooSoon:
            let left = facts.perks.filter { $0.left != 0 }.prefix(4).map(perk)
            let still = Phrase(
                zh: leftBesides.zh + left.map(\.zh).joined(separator: "，"),
                en: leftBesides.en + left.map(\.en).joined(separator: ", "))
            return [facts.lastEntry.map(lastEntry)].compactMap(\.self) + (left.isEmpty ? [] : [still])
        default: return []
        }
    }

    /// The visitor's own language where the pass says one that the screen speaks, else all of the screen's.
    private func languages(of report: ShowingReport, settings: ScreenSettings) -> [Language] {
        guard report.isBelieved, let spoken = report.shownClaims?.language,
            settings.languages.contains(spoken)
        else { return settings.languages }
        return [spoken]
    }
}

extension ShowingReport {
    /// What the pass says that was shown.
    var shownClaims: PassClaims? { offer ?? judgement?.claims }

    /// What staff are to look at although the visitor is in.
    var attention: [Phrase] { [judgement?.verdict.passage?.attention].compactMap(\.self) }

    /// Whether the token's signature held: what an unsigned text says of itself is not put on a screen.
    var isBelieved: Bool {
        guard let judgement else { return true }
        return judgement.verdict.refusals.first.map { $0.reason > .badSignature } ?? true
    }
}

extension PassClaims {
    /// The language that the pass says its visitor speaks, by the attribute `language` or `lang`.
    var language: Language? {
        let said = attributes.first { ["language", "lang"].contains($0.key.text) }
        guard case .text(let text) = said?.value else { return nil }
        return Language(rawValue: String(text.lowercased().prefix { $0 != "-" && $0 != "_" }))
    }
}
