import Passes
import Regions

extension Messages {
    /// What to tell about a PIN that cannot be used.
    static func words(for error: PINError) -> Phrase {
        switch error {
        case .unreadable(let file, let code):
            Phrase(
                zh: "无法读取 \(FileError(path: file, code: code))\n提示：用 gate pin --out FILE 写入 PIN；没有它就没有工作人员页面",
                en:
                    "cannot read \(FileError(path: file, code: code))\nhint: gate pin --out FILE writes it; without it there is no staff view"
            )
        case .readableByOthers(let file):
            Phrase(
                zh: "其他人可以读取 \(file)\n提示：chmod 600 '\(file)'",
                en: "others may read \(file)\nhint: chmod 600 '\(file)'")
        case .noHash(let file):
            Phrase(
                zh: "\(file) 里没有 PIN\n提示：用 gate pin --out FILE 重新写入",
                en: "\(file) holds no PIN\nhint: write it anew with gate pin --out FILE")
        case .length:
            Phrase(
                zh: "PIN 应为 \(PINHash.lengths.lowerBound) 至 \(PINHash.lengths.upperBound) 个字符",
                en: "a PIN has \(PINHash.lengths.lowerBound) to \(PINHash.lengths.upperBound) characters")
        }
    }
}
