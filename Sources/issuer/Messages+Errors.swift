import Cameras
import Passes
import QRSymbols
import Regions

extension Messages {
    /// What to tell about an error; nil for one that this program does not know.
    static func explanation(of error: any Error) -> Phrase? {
        switch error {
        case let error as IssuerError: words(for: error)
        case let error as MintingRefusal: cannotBeMinted(words(for: error))
        case let error as MintingError: cannotBeMinted(words(for: error))
        case let error as RosterError: words(for: error)
        case let error as PictureError: words(for: error)
        case let error as QRSymbolError: words(for: error)
        case let error as CameraError: words(for: error)
        default: nil
        }
    }

    private static func cannotBeMinted(_ reason: Phrase) -> Phrase {
        Phrase(zh: "不能出票：\(reason.zh)", en: "the pass cannot be minted: \(reason.en)")
    }

    private static func words(for error: IssuerError) -> Phrase {
        switch error {
        case .planFile(let file, let error): words(for: error, in: file)
        case .testFile(let file, let error): words(forTest: error, in: file)
        case .batchFile(let file, let error): words(for: error, in: file)
        case .noSuchPlan(let plan, let onSale): notOnSale(plan.text, onSale.map(\.text))
        case .noSuchPass(let pass):
            Phrase(
                zh: "本景区没有出过票 \(pass)\n提示：请核对票号和 --home",
                en: "this region has minted no pass \(pass)\nhint: check the number and --home")
        case .pictureFormat(let path): pictureFormat(path)
        case .pictureUnreadable(let path):
            Phrase(
                zh: "画出的二维码读出来与票不符，图片没有交出：\(path)\n提示：请报告这个问题",
                en:
                    "the picture drawn for \(path) does not read as its token, and was not handed out\nhint: please report this"
            )
        case .fileExists(let path):
            Phrase(
                zh: "\(path) 已存在，不会覆盖\n提示：换一个文件名，或先移走它",
                en:
                    "\(path) is there already and is never written over\nhint: name another file, or move it away first"
            )
        case .otherBatch(let folder):
            Phrase(
                zh: "\(folder) 里是另一批票\n提示：CSV 改过就算新的一批，全部会重新出票，并需要另一个 --out 文件夹；只改一行时，请作废那张票，再单独为那一行出票",
                en:
                    "\(folder) holds another batch\nhint: a changed CSV is a new batch: all its rows are minted anew, into an --out of its own; to mend one row, void its pass and batch that row alone"
            )
        case .alreadyVoided(let pass): Phrase(zh: "票 \(pass) 已作废", en: "pass \(pass) is void already")
        case .notSuspended(let pass): Phrase(zh: "票 \(pass) 没有被冻结", en: "pass \(pass) is not suspended")
        case .alreadySuspended(let pass):
            Phrase(zh: "票 \(pass) 已被冻结", en: "pass \(pass) is suspended already")
        }
    }
}
