package import Cameras
import PassLedger
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

    /// What to tell about any error.
    package static func words(ofAny error: any Error) -> Phrase {
        if let words = explanation(of: error) { return words }
        return switch error {
        case let error as HomeError: error.explanation
        case let error as FileError: error.explanation
        case let error as LedgerError: error.explanation
        case let error as DeviceError: words(for: error)
        case let away as RegionAway: words(ofAny: away.cause)
        default: Phrase(zh: "\(error)", en: "\(error)")
        }
    }

    /// What to tell about an error; nil for one that this program does not know.
    package static func explanation(of error: any Error) -> Phrase? {
        switch error {
        case let error as CameraError: words(for: error)
        case let error as GateError: words(for: error)
        case let error as StaffError: words(for: error)
        case let error as JournalFault: words(for: error)
        case let error as SettingsError: words(for: error)
        case let error as PINError: words(for: error)
        default: nil
        }
    }

    private static func words(for fault: JournalFault) -> Phrase {
        let words = fault.error.explanation
        return Phrase(
            zh: "闸机日志无法记录，暂停放行，请叫工作人员：" + words.zh,
            en: "cannot record, so nobody is let in; call staff: " + words.en)
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
        case .journalForked(let gate, let file):
            Phrase(
                zh:
                    "有人在用闸机 \(gate) 的密钥签发记录（账本里有同号的另一条），本机停止放行：\(file)\n提示：查清哪台机器是复制的，移走它；再用 gate repair 和 issuer gate add \(gate) 登记新的密钥和日志",
                en:
                    "somebody else signs with the key of gate \(gate): the ledger has another record with a number of \(file), so this gate lets nobody in\nhint: find the copied machine and switch it off; then run gate repair, and issuer gate add \(gate) for a new key and journal"
            )
        case .noZone(let gate):
            Phrase(
                zh: "闸机 \(gate) 没有登记区域\n提示：用 issuer gate add \(gate) --zone 重新登记",
                en:
                    "gate \(gate) is enrolled without a zone\nhint: enrol it again with issuer gate add \(gate) --zone"
            )
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
