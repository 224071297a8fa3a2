import Passes

extension Refusal {
    /// The reason in words when no more is known than the code.
    var plain: Phrase {
        Self.byForm[reason] ?? Self.byIssuer[reason] ?? Self.byPlace[reason]
            ?? Phrase(zh: "不能入园，请到售票处", en: "this pass cannot be used: please ask at the ticket office")
    }

    private static let byForm: [Reason: Phrase] = [
        .notAPass: Phrase(
            zh: "这不是景区的票，请出示票上的二维码", en: "this is not a pass: please show the code printed on the pass"),
        .unknownVersion: Phrase(
            zh: "本闸机需要更新才能识别此票，请走其他通道；工作人员请更新软件",
            en:
                "this gate needs an update to read this pass: please use another gate; staff, update the software"
        ),
        .malformedToken: Phrase(
            zh: "二维码内容不完整或不合规，请出示清晰的原票，或到售票处补票",
            en:
                "the code is damaged or not well formed: please show the original, or have it replaced at the ticket office"
        ),
        .unknownIssuer: Phrase(
            zh: "不认识的出票方，请到售票处核实购票渠道",
            en: "nobody here knows the issuer: please ask at the ticket office where it was bought"),
        .badSignature: Phrase(
            zh: "票上的签名不对，可能是伪造的，请到售票处核实购票渠道",
            en: "the signature is wrong, so the pass may be forged: please ask at the ticket office"),
        .issuerKeyRevoked: Phrase(
            zh: "出票密钥已停用，此票不在有效名单内，请到售票处换票",
            en: "the key that signed this pass is revoked: please have it replaced at the ticket office"),
        .issuerKeyExpired: Phrase(
            zh: "出票密钥不在有效期内，请到售票处换票",
            en:
                "the key that signed this pass is out of its time: please have it replaced at the ticket office"
        ),
    ]

    private static let byIssuer: [Reason: Phrase] = [
        .regionNotRecognised: Phrase(
            zh: "本景区目前不接受该景区的票，请到售票处购票",
            en: "passes of this region are not accepted here: please buy one at the ticket office"),
        .planNotAccepted: Phrase(
            zh: "这种票不能在本景区使用，请到售票处购票",
            en: "this kind of pass is not accepted here: please buy one at the ticket office"),
        .voided: Phrase(
            zh: "此票已作废，请到售票处咨询", en: "this pass has been cancelled: please ask at the ticket office"),
        .superseded: Phrase(
            zh: "此票已换发新票，请出示最新的票",
            en: "this pass has been replaced: please show the newest one"),
        .suspended: Phrase(
            zh: "此票已被冻结，请到售票处咨询", en: "this pass is blocked for now: please ask at the ticket office"),
        .expired: Phrase(
            zh: "此票已过期，请到售票处购新票", en: "this pass has expired: please buy a new one at the ticket office"),
        .notYetValid: Phrase(
            zh: "此票尚未生效，请在有效期内再来", en: "this pass is not valid yet: please come back when it is"),
        .outsideTimeSlot: Phrase(
            zh: "不在预约时段内，请按时段入园或到售票处改签",
            en:
                "this is not the time slot of the pass: please come back then, or have it changed at the ticket office"
        ),
        .holderProofRequired: Phrase(
            zh: "这是手机票，请在手机上打开并出示动态二维码（打印件和截图无效）",
            en:
                "this pass lives on a phone: open it there and show the live code, not a print or a screenshot"
        ),
        .holderProofBad: Phrase(
            zh: "二维码不是持票人手机生成的，请用持票人的手机出示",
            en: "this code was not made by the holder's phone: please show it on the holder's own phone"),
        .holderProofStale: Phrase(
            zh: "二维码已失效，请刷新后再出示", en: "this code is too old or used: refresh it and show it again"),
    ]

    private static let byPlace: [Reason: Phrase] = [
        .wrongZone: Phrase(
            zh: "此票不能进入这里，请到售票处咨询", en: "this pass does not open this zone: please ask at the ticket office"),
        .gateClock: Phrase(
            zh: "本闸机时钟不准，无法核验手机票，请走其他通道；工作人员请校准时钟",
            en:
                "this gate's clock is wrong, so it cannot judge phone passes: use another gate; staff, set the clock"
        ),
        .alreadyInside: Phrase(
            zh: "此票已入园，尚未出园；请先刷票出园，若有误请找工作人员",
            en: "this pass is inside already: check out first, or ask staff if that is wrong"),
        .entriesUsedUp: Phrase(
            zh: "入园次数已用完，请到售票处购新票", en: "all entries are used: please buy a new pass at the ticket office"),
        .tooSoon: Phrase(
            zh: "距上次入园时间太短，请稍后再来", en: "it is too soon since the last entry: please come back later"),
        .capacityFull: Phrase(
            zh: "此区域已满员，请稍候或先游览其他区域", en: "this zone is full: please wait, or visit another zone first"),
        .perkUnknown: Phrase(
            zh: "此票没有可在这里使用的这项权益，请查看票面权益",
            en: "this pass has no such perk that can be granted here: please see the perks printed on it"),
        .perkUsedUp: Phrase(
            zh: "这项权益已用完，可在柜台购买",
            en: "all uses of this perk have been granted; it can be bought at the counter"),
        .offlineNotAllowed: Phrase(
            zh: "网络中断，此票需联网核验，请走有网络的通道或稍候再试",
            en: "this pass needs an answer over the network: please use another gate, or try again shortly"),
        .snapshotTooOld: Phrase(
            zh: "本闸机的票务数据已过期，请走有网络的通道；工作人员请更新数据",
            en: "this gate's data is too old: please use a gate with a network; staff, bring a new snapshot"),
        .rule: Phrase(
            zh: "此票种的规则不允许这样使用，请到售票处咨询", en: "a rule of the plan forbids it: please ask at the ticket office"),
        .notConfirmed: Phrase(
            zh: "工作人员核验未通过，请携带证件到售票处",
            en: "staff did not confirm: please bring your documents to the ticket office"),
    ]
}
