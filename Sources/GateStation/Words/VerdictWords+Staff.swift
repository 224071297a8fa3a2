import Admission
import Passes

extension VerdictWords {
    /// One line for an attempt that staff settled.
    package func line(_ settled: SettledAttempt) -> String {
        let number = settled.judgement.name.map { "\($0.id): " } ?? ""
        return number + phrase(settled.judgement.verdict, settled.judgement.writing).text(in: language)
    }

    /// One line for a perk that was not granted.
    package func counterLine(_ judged: JudgedFrame) -> String {
        let frame = judged.shown.frame.name
        guard case .refused(let refusals) = judged.judgement?.verdict else { return line(judged) }
        let texts = refusals.map { ($0, $0.explanation(timeZone: timeZone)) }
        return "\(frame): "
            + Phrase(
                zh: "不能使用权益：" + texts.map { "\($1.zh)（\($0.reason.rawValue)）" }.joined(separator: "；"),
                en: "not granted: " + texts.map { "\($1.en) [\($0.reason.rawValue)]" }.joined(separator: "; ")
            ).text(in: language)
    }
}
