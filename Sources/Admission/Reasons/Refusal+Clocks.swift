import Passes

/// What a visitor is told of a code that is too old, too new or used, and of clocks that are off.
///
/// - Source: `Docs/Refusals.md`, *What a clock is off*.
extension Refusal {
    func proof(_ difference: Int, _ isRepeat: Bool) -> Phrase {
        if isRepeat {
            return Phrase(
                zh: "这个二维码已经用过，请等手机刷新出新的二维码后再扫",
                en: "this code has been used already: wait until the phone draws a new one and show that")
        }
        let off = Self.span(abs(difference))
        return difference > 0
            ? Phrase(
                zh: "二维码是 \(off.zh)前生成的，请打开手机票出示动态二维码（截图、翻拍无效）；若已是动态码，则手机时间慢了 \(off.zh)，请设为自动校准",
                en:
                    "this code is \(off.en) old: show the pass live, not a screenshot or a copy; if it is live, your phone's clock is \(off.en) slow: set it to automatic time"
            )
            : Phrase(
                zh: "您的手机时间快了 \(off.zh)，请把手机时间设为自动校准后再出示",
                en:
                    "your phone's clock is \(off.en) ahead: set it to automatic time and show the pass again"
            )
    }

    func behind(_ seconds: Int) -> Phrase {
        let off = Self.span(seconds)
        return Phrase(
            zh: "本闸机时钟慢了 \(off.zh)，无法核验手机票（您的手机没有问题），请走其他通道；工作人员请校准时钟",
            en:
                "this gate's clock is \(off.en) behind, so it cannot judge phone passes, and your phone is fine: use another gate; staff, set the clock"
        )
    }

    /// A time as people say it: seconds below two minutes, then minutes, hours and days, rounded.
    static func span(_ seconds: Int) -> Phrase {
        switch seconds {
        case ..<120: Phrase(zh: "\(seconds) 秒", en: seconds == 1 ? "1 second" : "\(seconds) seconds")
        case ..<7_200: counted((seconds + 30) / 60, zh: "分钟", en: "minutes")
        case ..<172_800: counted((seconds + 1_800) / 3_600, zh: "小时", en: "hours")
        default: counted((seconds + 43_200) / 86_400, zh: "天", en: "days")
        }
    }

    private static func counted(_ count: Int, zh: String, en: String) -> Phrase {
        Phrase(zh: "\(count) \(zh)", en: "\(count) \(en)")
    }
}
