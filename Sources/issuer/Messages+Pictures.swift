import Cameras
import Passes
import QRSymbols
import Regions

extension Messages {
    /// What to tell about a picture of a pass.
    static func words(for error: PictureError) -> Phrase {
        switch error {
        case .notAPicture(let format):
            Phrase(
                zh: "不是完好的 \(format.rawValue) 图片，请换原图",
                en: "this is no sound \(format.rawValue) picture; take the original")
        case .badSize(let width, let height):
            Phrase(
                zh: "图片大小 \(width)×\(height) 不合适，应有内容且不超过 6400 万像素",
                en:
                    "a picture of \(width)×\(height) cannot be used: it has some pixels and at most 64 million"
            )
        case .tooDense(let version):
            Phrase(
                zh: "二维码太密（版本 \(version)），印出来读不清，请减少属性或权益",
                en: "the symbol is too dense to print (version \(version)); leave out attributes or perks")
        case .notDrawn(let detail):
            Phrase(
                zh: "图片画不出来（\(detail)），请再试一次，仍不行请报告",
                en: "the picture could not be drawn (\(detail)); try again, and report it if it stays so")
        }
    }

    /// What to tell about a symbol that cannot be drawn.
    static func words(for error: QRSymbolError) -> Phrase {
        switch error {
        case .empty: Phrase(zh: "没有可画的内容，请报告这个问题", en: "there is nothing to draw; please report this")
        case .notAlphanumeric(let offset):
            Phrase(
                zh: "第 \(offset) 个字符画不进二维码，请报告这个问题",
                en: "the character at \(offset) fits no symbol; please report this")
        case .tooLong(let count):
            Phrase(
                zh: "\(count) 个字符放不进一个二维码，请减少属性或权益",
                en: "\(count) characters fit no symbol; leave out attributes or perks")
        case .notDrawn(let code):
            Phrase(
                zh: "二维码画不出来（\(code)），请再试一次，仍不行请报告",
                en: "the symbol could not be drawn (\(code)); try again, and report it if it stays so")
        }
    }

    /// What to tell about a picture file that was given to be verified.
    static func words(for error: CameraError) -> Phrase {
        switch error {
        case .ffmpegMissing:
            Phrase(
                zh: "找不到 ffmpeg\n提示：apt-get install ffmpeg",
                en: "ffmpeg is not there\nhint: apt-get install ffmpeg")
        case .unreadable(let name, let code):
            Phrase(
                zh: "无法读取 \(FileError(path: name, code: code))\n提示：请检查路径和权限",
                en:
                    "cannot read \(FileError(path: name, code: code))\nhint: check the path and its permissions"
            )
        case .emptyPicture(let name), .cutShort(let name):
            Phrase(
                zh: "\(name) 是空的或不完整\n提示：请换完好的图片",
                en: "\(name) is empty or cut short\nhint: take a whole picture")
        case .tooLarge(let name, let width, let height):
            Phrase(
                zh: "\(name) 太大（\(width)×\(height)），最多五千万像素\n提示：请缩小后再试",
                en: "\(name) is too large (\(width)×\(height)), at most 50 megapixels\nhint: make it smaller")
        case .noSuchFile(let name), .noSuchFolder(let name), .noSuchDevice(let name), .badAddress(let name),
            .notAPicture(let name, _), .cameraGone(let name, _), .timedOut(let name, _),
            .couldNotStart(let name, _):
            Phrase(
                zh: "\(name) 不能作为图片读取\n提示：请给出票的图片、票证包或二维码文字",
                en:
                    "\(name) cannot be read as a picture\nhint: give a picture of a pass, a bundle or a symbol's text"
            )
        }
    }
}
