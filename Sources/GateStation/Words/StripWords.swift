import Admission
import Passes

/// What screens say about the station's own state: the strip below the verdict, and what fills the screen when nobody may pass.
struct StripWords {
    /// The IANA time zone of the clock on the wall.
    let timeZone: String

    /// How the region is reached; nil while it answers and nothing waits.
    func region(_ standing: RegionStanding, at now: Moment) -> Phrase? {
        guard let since = standing.aloneSince else {
            guard standing.waiting > 0 else { return nil }
            return Phrase(zh: "正在上传 \(standing.waiting) 条记录", en: "uploading \(standing.waiting) records")
        }
        let time = WallClock(timeZone: timeZone).time(since)
        let age: (zh: String, en: String)? = standing.snapshotIssued.map { self.age(from: $0, to: now) }
        return Phrase(
            zh: "离线工作，自 \(time) 起 · 票务数据\(age.map { " \($0.zh)前" } ?? "缺失") · 待上传 \(standing.waiting) 条",
            en:
                "working alone since \(time) · data \(age.map { "\($0.en) old" } ?? "missing") · \(standing.waiting) to upload"
        )
    }

    private func age(from issued: Moment, to now: Moment) -> (zh: String, en: String) {
        let minutes = max(0, Int((now - issued).wholeMilliseconds / 60_000))
        return switch minutes {
        case ..<60: ("\(minutes) 分钟", "\(minutes) min")
        case ..<2880: ("\(minutes / 60) 小时", "\(minutes / 60) h")
        default: ("\(minutes / 1440) 天", "\(minutes / 1440) days")
        }
    }

    /// What a lamp says to whoever stands before it.
    func lamp(_ lamp: Lamp) -> Phrase {
        switch lamp {
        case .journal: Phrase(zh: "无法记录，暂停入园，请找工作人员", en: "cannot record, nobody is let in: call staff")
        case .source: Phrase(zh: "摄像头或读码器断开", en: "a camera or reader is away")
        case .turnstile: Phrase(zh: "闸机无响应，请找工作人员", en: "the turnstile does not answer: call staff")
        case .region: Phrase(zh: "网络中断", en: "no network")
        case .snapshot: Phrase(zh: "票务数据太旧，请更新", en: "the data is too old: bring a new snapshot")
        case .clock: Phrase(zh: "本机时钟不准，请校准", en: "this machine's clock is wrong: set it")
        }
    }

    /// How to hold what cannot be read.
    func coaching(_ coaching: Coaching) -> Phrase {
        switch coaching {
        case .brighter:
            Phrase(zh: "太暗了：请调亮屏幕，或移到亮处", en: "too dark: make the screen brighter, or step into the light")
        case .flatter: Phrase(zh: "请把票放平，正对镜头", en: "hold it flat, straight to the camera")
        case .furtherAway: Phrase(zh: "太近了：请拿远一点", en: "too close: hold it further away")
        case .closer: Phrase(zh: "太远了：请靠近一点", en: "too far: hold it closer")
        case .stiller: Phrase(zh: "请拿稳，停一下", en: "hold it still for a moment")
        }
    }
}
