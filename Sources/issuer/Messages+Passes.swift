import PassLedger
import Passes
import Regions

extension Messages {
    /// A pass as `show` prints it.
    static func shown(_ pass: PassDescription, in home: RegionHome) -> Phrase {
        let claims = pass.claims
        let calendar = home.calendar
        let validity = "\(calendar.wallClock(claims.notBefore)) – \(calendar.wallClock(claims.expires))"
        let perks = claims.perks.map { perk in
            let left = pass.state.usesLeft(of: perk.code).map { ("，剩 \($0)", ", \($0) left") } ?? ("", "")
            let words = perk.words(in: home.issuingRegion.currency)
            return (words + left.0, words + left.1)
        }
        let facts = pass.facts
        let zones = claims.zones.map(\.text).joined(separator: ", ")
        return Phrase(
            zh: """
                票 \(claims.passID.groups)
                状态 \(words(pass.status).zh)
                票种 \(claims.plan.code) 第 \(claims.plan.version) 版，\(claims.persons) 人
                有效期 \(validity)
                区域 \(zones)
                权益 \(perks.map(\.0).joined(separator: "；"))
                属性 \(facts)
                已入园 \(pass.state.entriesUsed) 人次，园内 \(pass.state.inside) 人
                """,
            en: """
                pass     \(claims.passID.groups)
                state    \(words(pass.status).en)
                plan     \(claims.plan), for \(claims.persons)
                valid    \(validity)
                zones    \(zones)
                perks    \(perks.map(\.1).joined(separator: "; "))
                facts    \(facts)
                entries  \(pass.state.entriesUsed) used, \(pass.state.inside) inside
                """)
    }

    /// A history as `history` prints it: a line an entry.
    static func history(_ history: PassHistory, in home: RegionHome) -> Phrase {
        let calendar = home.calendar
        let lines = history.entries.map { placed in
            let record = placed.entry.record
            let flags = history.state.flags(at: placed.index).map(\.rawValue)
            let extra = [
                record.persons > 1 ? "×\(record.persons)" : nil, record.reason,
                flags.isEmpty ? nil : "! " + flags.joined(separator: ", "),
            ].compactMap(\.self).joined(separator: "  ")
            let place = "#\(placed.index)".padded(to: 8)
            let head = "\(place)\(calendar.wallClock(record.at))  "
            let signer = record.signer.description.padded(to: 20)
            let (kind, finality) = (words(record.kind), words(history.finality))
            return (
                (head + kind.zh.padded(to: 8) + signer + finality.zh + "  " + extra).trimmed,
                (head + kind.en.padded(to: 12) + signer + finality.en + "  " + extra).trimmed
            )
        }
        let number = history.state.name.id.groups
        return Phrase(
            zh: (["票 \(number)"] + lines.map(\.0)).joined(separator: "\n"),
            en: (["pass \(number)"] + lines.map(\.1)).joined(separator: "\n"))
    }

    private static func words(_ status: PassState.Status) -> Phrase {
        switch status {
        case .active: Phrase(zh: "有效", en: "active")
        case .suspended: Phrase(zh: "已冻结", en: "suspended")
        case .voided: Phrase(zh: "已作废", en: "voided")
        case .expired: Phrase(zh: "已过期", en: "expired")
        }
    }

    private static func words(_ finality: Finality) -> Phrase {
        switch finality {
        case .recorded: Phrase(zh: "已记入", en: "recorded")
        case .witnessed: Phrase(zh: "已见证", en: "witnessed")
        case .kept: Phrase(zh: "已存档", en: "kept")
        case .final: Phrase(zh: "已终审", en: "final")
        }
    }

    private static func words(_ kind: RecordKind) -> Phrase {
        switch kind {
        case .mint: Phrase(zh: "出票", en: "minted")
        case .amend: Phrase(zh: "变更", en: "amended")
        case .transfer: Phrase(zh: "转让", en: "transferred")
        case .suspend: Phrase(zh: "冻结", en: "suspended")
        case .resume: Phrase(zh: "解冻", en: "resumed")
        case .void: Phrase(zh: "作废", en: "voided")
        case .reissue: Phrase(zh: "换票", en: "reissued")
        case .checkIn: Phrase(zh: "入园", en: "check-in")
        case .checkOut: Phrase(zh: "出园", en: "check-out")
        case .redeem: Phrase(zh: "使用权益", en: "redeemed")
        case .annul: Phrase(zh: "撤销", en: "annulled")
        case .vouch: Phrase(zh: "担保", en: "vouched")
        case .delivered: Phrase(zh: "交付", en: "delivered")
        case .objection: Phrase(zh: "异议", en: "objection")
        case .gate, .plan, .key, .roster, .capacity, .rights, .audited, .rollover:
            // No pass's history holds one of these.
            Phrase(zh: kind.rawValue, en: kind.rawValue)
        }
    }
}

extension PassDescription {
    /// Attributes with their values, personal ones as typed.
    fileprivate var facts: String {
        claims.attributes.map { attribute in
            let value =
                switch attribute.value {
                case .text(let text): text
                case .integer(let number): String(number)
                case .bool(let truth): String(truth)
                case .commitment: personal[attribute.key] ?? "…"
                }
            return "\(attribute.key)=\(value)"
        }.joined(separator: ", ")
    }
}

extension String {
    /// At least so wide, counted in characters.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(1, width - count))
    }

    /// Without spaces at the end.
    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
