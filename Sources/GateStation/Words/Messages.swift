package import Cameras
package import Passes
import QRSymbols
import Regions

/// Every sentence of this program for people, but those about a verdict (``VerdictWords``).
///
/// English in lower case, no full stop; a second line, if any, says what to do next.
package enum Messages {
    /// What `decode` says of a frame.
    package static func read(_ read: ReadFrame) -> String {
        guard !read.symbols.isEmpty else {
            return "\(read.name): "
                + Phrase(zh: "没有可读的二维码", en: "no readable symbol").text(in: .ofEnvironment())
        }
        return read.symbols.map { "\(read.name): \($0.text)" }.joined(separator: "\n")
    }

    /// What to tell about an error; nil for one that this program does not know.
    package static func explanation(of error: any Error) -> Phrase? {
        switch error {
        case let error as CameraError: words(for: error)
        case let error as GateError: words(for: error)
        case let error as SettingsError: words(for: error)
        default: nil
        }
    }

    private static func words(for error: GateError) -> Phrase {
        switch error {
        case .notEnrolled(let gate):
            Phrase(
                zh: "账本里没有闸机 \(gate)\n提示：先用 issuer gate add \(gate) 登记",
                en: "the ledger knows no gate \(gate)\nhint: enrol it with issuer gate add \(gate)")
        case .notItsOwn(let gate, let file):
            Phrase(
                zh: "\(file) 不是闸机 \(gate) 登记时的密钥或日志\n提示：从备份恢复它；没有备份就移走 gates/\(gate)，再用 issuer gate add 登记",
                en:
                    "\(file) is not what gate \(gate) was enrolled with\nhint: restore it from a backup; without one move gates/\(gate) away and enrol the gate again"
            )
        case .journalRolledBack(let gate, let file):
            Phrase(
                zh: "\(file) 比账本旧，像是恢复了旧备份，不能继续签发记录\n提示：恢复最新的日志；没有就移走它，再用 issuer gate add \(gate) 登记新的日志",
                en:
                    "\(file) is older than the ledger: an old copy was put back, and signing on would number two records alike\nhint: restore the newest journal; without one move it away and run issuer gate add \(gate) again"
            )
        case .noZone(let gate):
            Phrase(
                zh: "闸机 \(gate) 没有登记区域\n提示：用 issuer gate add \(gate) --zone 重新登记",
                en:
                    "gate \(gate) is enrolled without a zone\nhint: enrol it again with issuer gate add \(gate) --zone"
            )
        }
    }

    private static func words(for error: SettingsError) -> Phrase {
        let (file, mistakes) = (error.file, error.mistakes)
        return Phrase(
            zh: mistakes.map { "\(file)\(place($0))：\(words($0.problem).zh)" }.joined(separator: "\n"),
            en: mistakes.map { "\(file)\(place($0)): \(words($0.problem).en)" }.joined(separator: "\n"))
    }

    private static func place(_ mistake: SettingsMistake) -> String { mistake.place.map { ":\($0)" } ?? "" }

    private static func words(_ problem: SettingsMistake.Problem) -> Phrase {
        switch problem {
        case .notYAML(let detail):
            Phrase(
                zh: "不合 YAML 的写法（\(detail)），请检查缩进、冒号和引号",
                en: "no YAML: \(detail); check indents, colons and quotes")
        case .notATable: Phrase(zh: "每行应写成“键: 值”", en: "expected lines of key: value")
        case .unknownKey(let key):
            Phrase(
                zh: "没有 \(key) 这项设置，请对照 Docs/Settings.md",
                en: "there is no setting \(key); see Docs/Settings.md")
        case .missingKey(let key): Phrase(zh: "缺少 \(key)，请补上", en: "\(key) is missing; add it")
        case .badValue(let key, let expected):
            Phrase(zh: "\(key) 应为\(words(expected).zh)", en: "\(key) is to be \(words(expected).en)")
        }
    }

    private static func words(_ expected: SettingsMistake.Expected) -> Phrase {
        switch expected {
        case .code: Phrase(zh: "1 至 16 个小写字母、数字或连字符", en: "1 to 16 of a-z, 0-9 and hyphen")
        case .regionID: Phrase(zh: "2 至 32 个小写字母、数字或连字符", en: "2 to 32 of a-z, 0-9 and hyphen")
        case .text: Phrase(zh: "文字", en: "a text")
        case .sources:
            Phrase(
                zh: "列表，每项写 device、file、folder、stdin 或 url 中的一个",
                en: "a list of one device, file, folder, stdin or url each")
        case .decoder: Phrase(zh: "auto、zxing 或 zbar", en: "auto, zxing or zbar")
        case .number(let range):
            Phrase(
                zh: "\(range.lowerBound) 至 \(range.upperBound) 的整数",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
    }

    /// What to tell about a camera.
    package static func words(for error: CameraError) -> Phrase {
        switch error {
        case .ffmpegMissing:
            Phrase(
                zh: "找不到 ffmpeg\n提示：apt-get install ffmpeg",
                en: "ffmpeg is not there\nhint: apt-get install ffmpeg")
        case .noSuchFile(let name):
            Phrase(zh: "没有这个文件：\(name)，请检查路径", en: "there is no file \(name); check the path")
        case .noSuchFolder(let name):
            Phrase(zh: "没有这个文件夹：\(name)，请检查路径", en: "there is no folder \(name); check the path")
        case .noSuchDevice(let name):
            Phrase(
                zh: "没有这个摄像头：\(name)\n提示：用 ls /dev/video* 查看已接的摄像头",
                en: "there is no camera at \(name)\nhint: ls /dev/video* lists the cameras")
        case .unreadable(let name, let code):
            Phrase(
                zh: "无法读取 \(FileError(path: name, code: code))，请检查路径和权限",
                en: "cannot read \(FileError(path: name, code: code)); check the path and its permissions")
        case .notAPicture(let name, let detail):
            Phrase(zh: "\(name) 不是图片也不是视频", en: "\(name) is no picture and no film (\(detail))")
        case .emptyPicture(let name):
            Phrase(zh: "\(name) 是空图片，请换一张", en: "\(name) is an empty picture; take another")
        case .tooLarge(let name, let width, let height):
            Phrase(
                zh: "\(name) 太大（\(width)×\(height)），最多五千万像素",
                en: "\(name) is too large (\(width)×\(height)); the limit is 50 megapixels")
        case .cutShort(let name):
            Phrase(zh: "\(name) 不完整，最后一帧只有一部分", en: "\(name) ends in the middle of a picture")
        case .badAddress(let name):
            Phrase(
                zh: "\(name) 不是摄像头地址，应以 rtsp、rtsps、http 或 https 开头",
                en: "\(name) is no address of a camera (rtsp, rtsps, http, https)")
        case .cameraGone(let name, let detail):
            Phrase(
                zh: "摄像头断开：\(name)（\(detail)）\n提示：请检查电源和网线",
                en: "the camera \(name) is gone (\(detail))\nhint: check its power and cable")
        case .timedOut(let name, let after):
            Phrase(
                zh: "\(name) 已有 \(after.components.seconds) 秒没有画面",
                en: "no picture from \(name) for \(after.components.seconds) s")
        case .couldNotStart(_, let code):
            Phrase(
                zh: "无法启动 \(FileError(path: "ffmpeg", code: code))",
                en: "ffmpeg cannot be started: \(FileError(path: "ffmpeg", code: code))")
        }
    }

    /// What to tell while a camera is away.
    package static func trouble(_ error: CameraError, retryIn: Duration?) -> Phrase {
        let words = words(for: error)
        guard let pause = retryIn?.milliseconds else { return words }
        let seconds = Int((pause / 1000).rounded(.up))
        return Phrase(
            zh: words.zh + "；\(seconds) 秒后重试",
            en: words.en + "; trying again in \(seconds) s")
    }
}

extension CameraError {
    /// The source as the user named it.
    package var source: String {
        switch self {
        case .ffmpegMissing(let name), .noSuchFile(let name), .noSuchFolder(let name),
            .noSuchDevice(let name),
            .unreadable(let name, _),
            .notAPicture(let name, _), .emptyPicture(let name), .tooLarge(let name, _, _),
            .cutShort(let name),
            .badAddress(let name), .cameraGone(let name, _), .timedOut(let name, _),
            .couldNotStart(let name, _):
            name
        }
    }
}
