import Passes

/// Sentences about options and arguments that say nothing in their form: wrong usage, exit 64.
extension Messages {
    static func noNameOrOrigin(_ name: String, _ origin: String) -> Phrase {
        Phrase(
            zh: "--name “\(name)” 或 --origin “\(origin)” 写不进名册：名称为 1 至 64 字节、首尾无空格的文字，origin 不含空格和加号",
            en:
                "--name '\(name)' or --origin '\(origin)' cannot stand in a roster: a name is 1 to 64 bytes of text without spaces at its ends, an origin has no space and no plus sign"
        )
    }

    static func noCurrency(_ text: String) -> Phrase {
        Phrase(
            zh: "\(text) 不是货币代码，应为三个大写字母（ISO 4217），如 CNY",
            en: "\(text) is no currency: three capital letters, ISO 4217")
    }

    static func noTimeOfDay(_ text: String) -> Phrase {
        Phrase(
            zh: "\(text) 不是一天中的时刻，应为 00:00 至 23:59",
            en: "\(text) is no time of day: HH:MM, 00:00 to 23:59")
    }

    static func noTimeZone(_ text: String) -> Phrase {
        Phrase(
            zh: "\(text) 不是时区，应如 Asia/Shanghai", en: "\(text) is no IANA time zone, like Asia/Shanghai")
    }

    static func noPassNumber(_ text: String) -> Phrase {
        Phrase(
            zh: "\(text) 不是票号，票号为 32 个十六进制数字",
            en: "\(text) is no pass number: a pass number has 32 hex digits")
    }

    static let holderForm = Phrase(
        zh: "--holder 应为持票人的 Ed25519 公钥，64 个十六进制数字",
        en: "--holder takes the 64 hex digits of an Ed25519 key")

    static func pictureFormat(_ path: String) -> Phrase {
        Phrase(
            zh: "\(path)：图片只能是 .png、.svg 或 .pdf，请改文件名", en: "\(path): a picture is .png, .svg or .pdf")
    }

    static let boundPassIsNeverPrinted = Phrase(
        zh: "绑定持票人的票只在手机上出示，不能印制，请去掉 --qr",
        en: "a pass bound to a holder is never printed: leave --qr out")

    static let reasonLength = Phrase(
        zh: "--reason 应为 1 至 1024 字节（一个汉字三字节）", en: "--reason has 1 to 1024 bytes")

    static let gateWithoutZone = Phrase(
        zh: "闸机至少开放一个区域，如 --zone north", en: "a gate opens at least one zone: --zone north")

    static let oneTrust = Phrase(
        zh: "--roster、--key 和 --home 只能给一个", en: "--roster, --key and --home exclude each other")

    static let issuerKeyForm = Phrase(
        zh: "--key 应为合规的 Ed25519 公钥（规范编码、在曲线上、非小阶点），64 个十六进制数字",
        en: "--key takes the 64 hex digits of an Ed25519 key: canonical, on the curve, not of small order")
}
