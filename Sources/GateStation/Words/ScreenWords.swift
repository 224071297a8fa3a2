import Admission
import Passes
import Regions

/// What screens say about a showing: the sentences of kiosk and staff view that depend on a verdict.
///
/// Those that stand on the pages whatever happens are ``PageWords``, those about the station's state ``StripWords``; why a pass
/// is turned away is phrased by `Refusal` alone.
struct ScreenWords {
    /// The IANA time zone of the clock on the wall.
    let timeZone: String

    /// The verdict in a word.
    func title(_ look: KioskCard.Look) -> Phrase {
        switch look {
        case .admitted: Phrase(zh: "请进", en: "Please enter")
        case .exit: Phrase(zh: "再见", en: "Goodbye")
        case .granted: Phrase(zh: "已核销", en: "Granted")
        case .offer: Phrase(zh: "请选择权益", en: "Which perk?")
        case .check: Phrase(zh: "请稍候", en: "One moment")
        case .refused: Phrase(zh: "不能入园", en: "No entry")
        case .failure: Phrase(zh: "请找工作人员", en: "Please call staff")
        }
    }

    /// How a report looks.
    func look(_ report: ShowingReport) -> KioskCard.Look {
        switch report.judgement?.verdict {
        case nil: report.offer == nil ? .failure : .offer
        case .refused: .refused
        case .check: .check
        case .admitted(let passage):
            switch passage.kind {
            case .checkIn: .admitted
            case .checkOut: .exit
            case .redeem: .granted
            }
        }
    }

    /// How many persons pass.
    func persons(_ count: Int) -> Phrase {
        Phrase(zh: "\(count) 人", en: count == 1 ? "1 person" : "\(count) persons")
    }

    /// What staff look at, as the visitor is asked for it.
    func request(_ check: Check) -> Phrase {
        switch check {
        case .identity: Phrase(zh: "请出示身份证件", en: "please show your identity document")
        case .face: Phrase(zh: "请让工作人员核对本人", en: "please look at the staff member")
        case .concession: Phrase(zh: "请出示优惠证件", en: "please show your concession card")
        case .companion: Phrase(zh: "请与陪同人员一起入园", en: "please enter together with your companion")
        }
    }

    /// What is left of a perk.
    func perk(_ perk: PassFacts.PerkLeft) -> Phrase {
        let name = perk.perk.code.text
        let value: (zh: String, en: String) =
            switch perk.perk.kind {
            case .percent(let percent): ("\(name) 优惠 \(percent)%", "\(name) \(percent) % off")
            case .uses, .amount, .unknown: (name, name)
            }
        guard let left = perk.left else { return Phrase(zh: value.zh, en: value.en) }
        return Phrase(zh: "\(value.zh)：剩 \(left) 次", en: "\(value.en): \(left) left")
    }

    /// That a pass has nothing that is granted here.
    static let noPerkHere = Phrase(zh: "此票没有可在本柜台使用的权益", en: "this pass has no perk of this counter")

    /// Entries left.
    func entriesLeft(_ count: Int) -> Phrase {
        Phrase(zh: "还可入园 \(count) 人次", en: count == 1 ? "1 entry left" : "\(count) entries left")
    }

    /// Which gates are the right ones.
    func rightGates(_ gates: [Code]) -> Phrase {
        let names = gates.prefix(6).map(\.text)
        return Phrase(
            zh: "请到这些入口：\(names.joined(separator: "、"))",
            en: "please go to gate \(names.joined(separator: " or "))")
    }

    /// That a verdict is the first one, shown again.
    func again(_ look: KioskCard.Look, after seconds: Int) -> Phrase {
        let ago = (
            zh: seconds < 1 ? "刚才" : "\(seconds) 秒前", en: seconds < 1 ? "just now" : "\(seconds) s ago"
        )
        return switch look {
        case .admitted: Phrase(zh: "同一张票，\(ago.zh)已入园", en: "same pass, let in \(ago.en)")
        case .exit: Phrase(zh: "同一张票，\(ago.zh)已出园", en: "same pass, let out \(ago.en)")
        case .granted: Phrase(zh: "同一张票，\(ago.zh)已核销", en: "same pass, granted \(ago.en)")
        case .check, .refused, .failure, .offer:
            Phrase(zh: "同一张票，\(ago.zh)已出示", en: "same pass, shown \(ago.en)")
        }
    }

    /// When, where and by how much a used pass was used.
    func lastEntry(_ entry: LastEntry) -> Phrase {
        let clock = WallClock(timeZone: timeZone)
        let place = entry.gate.map { $0.gate?.text ?? $0.description } ?? ""
        return Phrase(
            zh: "上次入园：\(clock.text(entry.at))\(place.isEmpty ? "" : "，闸机 \(place)")",
            en: "last entry: \(clock.text(entry.at))\(place.isEmpty ? "" : " at gate \(place)")")
    }

    /// That something of the pass can still be used.
    var leftBesides: Phrase { Phrase(zh: "票内权益仍可使用：", en: "still good: ") }

    /// How a recorded redemption reads on a receipt.
    func receipt(_ passage: Passage, at moment: Moment, index: String?) -> Phrase {
        let time = WallClock(timeZone: timeZone).text(moment)
        let perk = passage.perk?.text ?? ""
        let left = passage.remaining
        let number = index.map { " #\($0)" } ?? ""
        return Phrase(
            zh: "\(time) \(perk) × \(passage.count)\(left.map { "，剩 \($0) 次" } ?? "")\(number)",
            en: "\(time) \(perk) × \(passage.count)\(left.map { ", \($0) left" } ?? "")\(number)")
    }
}
