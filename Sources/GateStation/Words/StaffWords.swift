import Admission
import Passes
import Regions

/// The words of the staff view.
enum StaffWords {
    static let unlock = Phrase(zh: "工作人员，请输入 PIN", en: "Staff: enter the PIN")
    static let unlockButton = Phrase(zh: "解锁", en: "Unlock")
    static let wrongPIN = Phrase(zh: "PIN 不对，请再试", en: "wrong PIN, try again")

    /// That there is a pause after wrong PINs.
    static func wait(_ seconds: Int) -> Phrase {
        Phrase(zh: "错误次数太多，请 \(seconds) 秒后再试", en: "too many wrong PINs: wait \(seconds) s")
    }

    /// What stands on the page.
    static let labels: [String: Phrase] = [
        "search": Phrase(zh: "搜索票号、票种或原因", en: "Search number, plan or reason"),
        "enter": Phrase(zh: "手工输入票号", en: "Enter a pass number"),
        "persons": Phrase(zh: "人数", en: "Persons"), "letIn": Phrase(zh: "放行", en: "Let in"),
        "pause": Phrase(zh: "暂停通道", en: "Close lane"), "resume": Phrase(zh: "恢复通道", en: "Open lane"),
        "open": Phrase(zh: "开闸一次", en: "Open once"), "lock": Phrase(zh: "锁定", en: "Lock"),
        "undoTitle": Phrase(zh: "撤销这次核销，原因：", en: "Take this back, because:"),
        "undo": Phrase(zh: "撤销", en: "Undo"), "cancel": Phrase(zh: "取消", en: "Cancel"),
        "camera": Phrase(zh: "镜头画面", en: "Camera"), "today": Phrase(zh: "今日", en: "Today"),
        "in": Phrase(zh: "入", en: "In"), "out": Phrase(zh: "出", en: "Out"),
        "inside": Phrase(zh: "在园", en: "Inside"), "refused": Phrase(zh: "拒绝", en: "Refused"),
        "queue": Phrase(zh: "排队", en: "Queue"), "perMinute": Phrase(zh: "人/分钟", en: "persons/min"),
        "secondsEach": Phrase(zh: "秒/人", en: "s a person"), "share": Phrase(zh: "拒绝率", en: "share refused"),
        "showings": Phrase(zh: "最近五十次", en: "Last fifty"),
    ]

    /// What the page's script says by itself.
    static var json: JSONValue {
        .object(
            [
                "undo": Phrase(zh: "撤销", en: "Undo"), "confirm": Phrase(zh: "核验通过", en: "Confirm"),
                "decline": Phrase(zh: "不通过", en: "Decline"), "undone": Phrase(zh: "已撤销", en: "taken back"),
                "none": Phrase(zh: "没有记录", en: "nothing yet"),
                "lost": Phrase(zh: "连接已断开", en: "connection lost"),
                "paused": Phrase(zh: "通道已暂停", en: "lane closed"), "alarm": Phrase(zh: "火警", en: "fire alarm"),
                "failed": Phrase(zh: "未能完成", en: "not done"),
                "noPicture": Phrase(zh: "没有画面", en: "no picture"),
            ].mapValues { $0.json })
    }

    /// Why something is taken back.
    static func reason(_ reason: UndoReason) -> Phrase {
        switch reason {
        case .turnedBack: Phrase(zh: "游客折返", en: "visitor turned back")
        case .wrongPass: Phrase(zh: "刷错了票", en: "wrong pass was shown")
        case .shownTwice: Phrase(zh: "重复刷票", en: "shown twice by mistake")
        case .turnstile: Phrase(zh: "闸机未打开", en: "the turnstile did not open")
        case .notHandedOut: Phrase(zh: "权益未发放", en: "perk was not handed out")
        case .other: Phrase(zh: "其他", en: "something else")
        }
    }

    /// How a source of pictures is.
    static func source(_ standing: SourceStanding) -> Phrase {
        switch standing {
        case .well: Phrase(zh: "正常", en: "well")
        case .away(let words, _): words
        case .ended: Phrase(zh: "已结束", en: "ended")
        }
    }

    /// What became of a showing that staff brought about, and whether it is what they wanted.
    static func answer(_ report: ShowingReport) -> (isDone: Bool, text: Phrase) {
        switch report.judgement?.verdict {
        case .admitted(let passage) where passage.kind == .redeem: (true, Phrase(zh: "已核销", en: "granted"))
        case .admitted: (true, Phrase(zh: "已放行", en: "let in"))
        case .check: (false, Phrase(zh: "请先核验", en: "look first"))
        case .refused(let refusals):
            (false, refusals.first.map { $0.explanation() } ?? Phrase(zh: "不能入园", en: "not let in"))
        case nil: (false, report.failure ?? Phrase(zh: "未能完成", en: "not done"))
        }
    }

    /// That an order was carried out.
    static func done(_ order: StaffOrder) -> Phrase {
        switch order {
        case .pause: Phrase(zh: "通道已暂停", en: "lane closed")
        case .resume: Phrase(zh: "通道已恢复", en: "lane open")
        case .undo: Phrase(zh: "已撤销", en: "taken back")
        case .decline: Phrase(zh: "已记为不通过", en: "declined")
        case .enter, .confirm: Phrase(zh: "已放行", en: "let in")
        case .open: Phrase(zh: "已开闸", en: "opened once")
        case .redeem: Phrase(zh: "已核销", en: "granted")
        }
    }

    /// Why an order was not carried out.
    static func words(for error: any Error) -> Phrase {
        switch error {
        case LaneRefusal.notHere: Phrase(zh: "本闸机不能这样做", en: "this gate cannot do that")
        case LaneRefusal.tooLate: Phrase(zh: "已处理过，或时间太久", en: "done before, or too long ago")
        case LaneRefusal.noSuchPass: Phrase(zh: "没有这张票，请核对票号", en: "there is no such pass: check the number")
        default: Messages.words(ofAny: error)
        }
    }
}
