import Passes
import QRSymbols
import Regions

extension Messages {
    /// What to tell about an error; nil for one that this program does not know.
    static func explanation(of error: any Error) -> Phrase? {
        switch error {
        case let error as IssuerError: words(for: error)
        case let error as MintingRefusal:
            Phrase(zh: "不能出票：\(error)", en: "the pass cannot be minted: \(error)")
        case let error as MintingError: words(for: error)
        case let error as PlanFileError:
            Phrase(
                zh: mistakes(error.mistakes) + "\n提示：改好全部 \(error.mistakes.count) 处后再上架，尚未上架任何票种",
                en: mistakes(error.mistakes)
                    + "\nhint: mend all \(error.mistakes.count) and add again; nothing was put on sale")
        case let error as BatchError:
            Phrase(
                zh: mistakes(error.mistakes) + "\n提示：改好全部 \(error.mistakes.count) 处后再出票，尚未出任何票",
                en: mistakes(error.mistakes)
                    + "\nhint: mend all \(error.mistakes.count) and run it again; no pass was minted")
        case let error as RosterError: Phrase(zh: "名册不可用：\(error)", en: "the roster cannot be used: \(error)")
        case let error as PictureError:
            Phrase(zh: "图片不可用：\(error)", en: "the picture cannot be used: \(error)")
        default: nil
        }
    }

    private static func mistakes(_ mistakes: [some CustomStringConvertible]) -> String {
        mistakes.map(\.description).joined(separator: "\n")
    }

    private static func words(for error: IssuerError) -> Phrase {
        switch error {
        case .noSuchPlan(let plan, let onSale):
            Phrase(
                zh: "没有票种 \(plan)\n提示：在售票种：\(onSale.map(\.text).joined(separator: "、"))",
                en:
                    "plan \(plan) is not on sale\nhint: on sale are: \(onSale.map(\.text).joined(separator: ", "))"
            )
        case .noSuchPass(let pass):
            Phrase(
                zh: "本景区没有出过票 \(pass)\n提示：请核对票号和 --home",
                en: "this region has minted no pass \(pass)\nhint: check the number and --home")
        case .pictureFormat(let path):
            Phrase(zh: "\(path)：图片只能是 .png、.svg 或 .pdf", en: "\(path): a picture is .png, .svg or .pdf")
        case .pictureUnreadable(let path):
            Phrase(
                zh: "画出的二维码读不回来，没有交出：\(path)\n提示：请报告这个问题",
                en:
                    "the picture drawn for \(path) does not read as its token, and was not handed out\nhint: please report this"
            )
        case .otherBatch(let folder):
            Phrase(
                zh: "\(folder) 里是另一批票\n提示：每批用各自的 --out 文件夹；改过的 CSV 是新的一批",
                en:
                    "\(folder) holds another batch\nhint: give each batch an --out of its own; a changed CSV is a new batch"
            )
        case .alreadyVoided(let pass): Phrase(zh: "票 \(pass) 已作废", en: "pass \(pass) is void already")
        case .notSuspended(let pass): Phrase(zh: "票 \(pass) 没有被冻结", en: "pass \(pass) is not suspended")
        case .alreadySuspended(let pass):
            Phrase(zh: "票 \(pass) 已被冻结", en: "pass \(pass) is suspended already")
        }
    }

    private static func words(for error: MintingError) -> Phrase {
        switch error {
        case .tooLong(let size, let limit, let parts):
            let largest = parts.prefix(5).map { "\($0.name.words) (\($0.byteCount))" }.joined(separator: ", ")
            return Phrase(
                zh: "票面内容 \(size) 字节，超过上限 \(limit)\n提示：可去掉（字节数）：\(largest)",
                en:
                    "the token has \(size) bytes, at most \(limit) fit\nhint: leave out some of (bytes): \(largest)"
            )
        case .holderKeyUnfit:
            return Phrase(zh: "持票人密钥不合规", en: "the holder's key is no point of the prime-order group")
        case .broken(let rule):
            return Phrase(
                zh: "票面内容违反规则 \(rule)（Docs/Formats/PassToken.md）",
                en: "the pass would break rule \(rule) of Docs/Formats/PassToken.md")
        case .notAsAsked:
            return Phrase(
                zh: "票面内容无法表达：有重复项，或计次权益没有次数",
                en: "the pass cannot be said: something stands there twice, or a counted perk has no use")
        }
    }
}

extension MintingError.Part.Name {
    fileprivate var words: String {
        switch self {
        case .attribute(let key): "attribute \(key)"
        case .perk(let code): "perk \(code)"
        case .zone(let code): "zone \(code)"
        case .note(let key): "note \(key)"
        }
    }
}
