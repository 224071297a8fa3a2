import Passes
import QRSymbols
import Regions

extension PrintedPass {
    /// The words of a ticket, from what its token says; personal attributes are never printed.
    init(_ claims: PassClaims, plan: Plan, home: RegionHome) {
        let english = plan.name["en"] ?? plan.name.values.min() ?? plan.code.text
        self.init(
            region: home.member.name, planNameChinese: plan.name["zh"] ?? english, planNameEnglish: english,
            validity: Self.validity(claims, in: home.calendar), zones: claims.zones.map(\.text),
            perks: claims.perks.map { $0.words(in: home.issuingRegion.currency) },
            attributes: claims.attributes.compactMap(Fact.init), number: claims.passID.groups,
            isTest: claims.region.isForTests)
    }

    private static func validity(_ claims: PassClaims, in calendar: ParkCalendar) -> [String] {
        let first = calendar.name(ofDayOf: claims.notBefore)
        let last = calendar.name(ofDayOf: Moment(seconds: claims.expires.seconds - 1))
        var lines = [first == last ? first : "\(first) – \(last)"]
        if claims.entryPolicy.days > 0 {
            lines.append(
                "自首次入园起 \(claims.entryPolicy.days) 天 · \(claims.entryPolicy.days) day(s) from first entry")
        }
        if claims.persons > 1 { lines.append("\(claims.persons) 人 · for \(claims.persons) persons") }
        return lines
    }
}

extension PrintedPass.Fact {
    fileprivate init?(_ attribute: Attribute) {
        let value: String
        switch attribute.value {
        case .text(let text): value = text
        case .integer(let number): value = String(number)
        case .bool(let truth): value = truth ? "是 yes" : "否 no"
        case .commitment: return nil
        }
        self.init(name: attribute.key.text, value: value)
    }
}

extension Perk {
    /// The perk as a ticket says it: `coffee × 2`.
    func words(in currency: Currency) -> String {
        let times = uses.map { " × \($0)" } ?? ""
        switch kind {
        case .uses: return "\(code)\(times)"
        case .percent(let percent): return "\(code) −\(percent) %\(times)"
        case .amount(let amount):
            let money = MinorUnits(amount)?.text(in: currency) ?? "\(amount)"
            return "\(code) −\(money) \(currency)\(times)"
        case .unknown: return "\(code)\(times)"
        }
    }
}

extension PassID {
    /// The number in groups of four digits, as people read it out.
    var groups: String {
        let digits = Array(description.uppercased())
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
            .joined(separator: " ")
    }
}
