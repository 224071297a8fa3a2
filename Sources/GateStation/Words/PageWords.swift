import Passes
import Regions

/// The words that stand on the kiosk's page whatever happens.
enum PageWords {
    /// How the idle page invites.
    static func invitation(isExit: Bool, isCounter: Bool) -> Phrase {
        if isCounter { return Phrase(zh: "请出示票上的二维码", en: "Please show your pass") }
        return isExit
            ? Phrase(zh: "出园请刷票", en: "Leaving? Show your pass")
            : Phrase(zh: "请出示票上的二维码", en: "Please show the code on your pass")
    }

    /// Where to hold the code.
    static let hold = Phrase(
        zh: "对准镜头，距离一掌，屏幕调亮", en: "hold it to the camera, a hand's width away, screen bright")

    /// All that a script has to say by itself.
    static let spoken: [String: Phrase] = [
        "lost": Phrase(zh: "与闸机主机的连接已断开，正在重连……", en: "connection to the station lost, trying again…"),
        "paused": Phrase(zh: "本通道暂停使用，请走其他通道", en: "This lane is closed for now: please use another"),
        "alarm": Phrase(zh: "火警！请有序离开，闸机已打开", en: "Fire alarm! Leave calmly, all gates are open"),
        "silent": Phrase(zh: "点按屏幕一次以打开声音", en: "tap the screen once to switch sound on"),
        "test": Phrase(zh: "测试", en: "TEST"),
        "seconds": Phrase(zh: "秒", en: "s"),
        "exit": Phrase(zh: "出口", en: "Exit"),
        "counter": Phrase(zh: "权益核销", en: "Perk counter"), "grant": Phrase(zh: "核销", en: "Grant"),
        "unlock": Phrase(zh: "工作人员请先解锁", en: "staff: unlock first"),
        "failed": Phrase(zh: "未能完成", en: "not done"),
        "entrance": Phrase(zh: "入口", en: "Entrance"),
    ]

    /// The words as the page's script reads them.
    static var json: JSONValue { .object(spoken.mapValues(\.json)) }
}
