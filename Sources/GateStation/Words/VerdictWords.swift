import Admission
import Passes
package import Regions

/// Verdicts in words: for staff, and for the visitor who wants to know what to do next.
package struct VerdictWords {
    private let timeZone: String
    private let language = Language.ofEnvironment()

    package init(home: RegionHome) { timeZone = home.member.timeZone }

    /// One line for a frame.
    package func line(_ judged: JudgedFrame) -> String {
        let frame = judged.shown.frame.name
        guard let verdict = judged.judgement?.verdict else {
            return "\(frame): " + Phrase(zh: "没有可读的二维码", en: "no readable symbol").text(in: language)
        }
        return "\(frame): " + phrase(verdict, of: judged).text(in: language) + test(judged)
    }

    /// Tells staff, on standard error, that the gate's clock is wrong.
    package func warn(of judged: JudgedFrame) {
        guard let clock = judged.judgement?.clock, clock.isBehind else { return }
        let seconds = clock.lag.components.seconds
        let words = Phrase(
            zh: "本机时钟慢了 \(seconds) 秒，记录已标记 clock_off\n提示：请校准时钟",
            en:
                "this machine's clock is \(seconds) s behind; records are marked clock_off\nhint: set the clock"
        )
        StandardOutput.diagnose(words.text(in: language))
    }

    private func phrase(_ verdict: Verdict, of judged: JudgedFrame) -> Phrase {
        switch verdict {
        case .admitted(let passage): admitted(passage, judged.judgement?.writing)
        case .check(let checks, _):
            Phrase(
                zh: "请先核验：\(checks.map(words).map(\.zh).joined(separator: "、"))",
                en: "look first: \(checks.map(words).map(\.en).joined(separator: ", "))")
        case .refused(let refusals): refused(refusals)
        }
    }

    private func admitted(_ passage: Passage, _ writing: Judgement.Writing?) -> Phrase {
        let zone = passage.zone?.text ?? ""
        let persons =
            passage.persons > 1 ? ("，\(passage.persons) 人", ", \(passage.persons) persons") : ("", "")
        let place: (String, String) =
            switch writing {
            case .recorded: ("已记入账本", "recorded")
            case .queued: ("已记入本机日志，待入账本", "queued in the journal")
            case nil: ("试运行，未记录", "dry run, not recorded")
            }
        return passage.kind == .checkOut
            ? Phrase(
                zh: "已出园（\(zone)\(persons.0)），\(place.0)",
                en: "checked out of \(zone)\(persons.1), \(place.1)")
            : Phrase(
                zh: "请进（\(zone)\(persons.0)），\(place.0)", en: "admitted to \(zone)\(persons.1), \(place.1)")
    }

    private func refused(_ refusals: [Refusal]) -> Phrase {
        let texts = refusals.map { ($0, $0.explanation(timeZone: timeZone)) }
        return Phrase(
            zh: "不能入园：" + texts.map { "\($1.zh)（\($0.reason.rawValue)）" }.joined(separator: "；"),
            en: "refused: " + texts.map { "\($1.en) [\($0.reason.rawValue)]" }.joined(separator: "; "))
    }

    private func words(_ check: Check) -> Phrase {
        switch check {
        case .identity: Phrase(zh: "身份证件", en: "identity document")
        case .face: Phrase(zh: "本人面容", en: "face")
        case .concession: Phrase(zh: "优惠证件", en: "concession card")
        case .companion: Phrase(zh: "陪同人员", en: "companion")
        }
    }

    private func test(_ judged: JudgedFrame) -> String {
        judged.judgement?.verdict.passage?.isTest == true ? "  *** TEST TEST TEST ***" : ""
    }
}
