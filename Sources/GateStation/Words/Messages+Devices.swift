package import Passes
import Regions

extension Messages {
    /// What to tell about a turnstile, a reader or an alarm input.
    package static func words(for error: DeviceError) -> Phrase {
        switch error {
        case .noSuchDevice(let name):
            Phrase(
                zh: "没有这个设备：\(name)\n提示：请检查连线和电源，再核对设置里的路径",
                en:
                    "there is no device at \(name)\nhint: check its cable and power, then the path in the settings"
            )
        case .unusable(let name, let code):
            Phrase(
                zh: "无法使用设备 \(FileError(path: name, code: code))\n提示：请检查权限（dialout、input、gpio 组），以及是否被别的程序占用",
                en:
                    "cannot use the device \(FileError(path: name, code: code))\nhint: check the permissions (groups dialout, input, gpio) and whether another program has it"
            )
        case .gone(let name):
            Phrase(
                zh: "设备断开：\(name)\n提示：请检查连线和电源",
                en: "the device \(name) is gone\nhint: check its cable and power")
        case .programMissing(let name):
            Phrase(
                zh: "找不到程序 \(name)\n提示：\(hint(for: name).zh)",
                en: "the program \(name) is not there\nhint: \(hint(for: name).en)")
        case .couldNotStart(let name, let code):
            Phrase(
                zh: "无法启动 \(FileError(path: name, code: code))",
                en: "cannot be started: \(FileError(path: name, code: code))")
        case .programFailed(let name, let status, let detail):
            Phrase(
                zh: "\(name) 没有成功（状态 \(status)，\(detail)）",
                en: "\(name) failed with status \(status) (\(detail))")
        case .tooSlow(let name, let after):
            Phrase(
                zh: "\(name) 已有 \(seconds(after)) 秒没有应答", en: "no answer from \(name) for \(seconds(after)) s"
            )
        case .unreachable(let name, let detail):
            Phrase(
                zh: "连不上 \(name)（\(detail)）\n提示：请检查电源、网线和地址",
                en: "cannot reach \(name) (\(detail))\nhint: check its power, its cable and the address")
        case .refused(let name, let status):
            Phrase(zh: "\(name) 拒绝了请求（HTTP \(status)）", en: "\(name) refused, HTTP status \(status)")
        case .lineTooLong(let name):
            Phrase(
                zh: "\(name) 读到的内容过长，已丢弃\n提示：请重新扫描",
                en: "what \(name) read is too long and was dropped\nhint: scan again")
        }
    }

    /// What to tell while a device is away.
    package static func trouble(_ error: DeviceError, retryIn: Duration?) -> Phrase {
        let words = words(for: error)
        guard let retryIn else { return words }
        return Phrase(
            zh: words.zh + "；\(seconds(retryIn)) 秒后重试",
            en: words.en + "; trying again in \(seconds(retryIn)) s")
    }

    /// What to tell of a turnstile that is not well; nil for one that is.
    package static func words(for standing: TurnstileStanding) -> Phrase? {
        switch standing {
        case .well: nil
        case .blind(let error):
            Phrase(
                zh: "闸机能开，但无法知道是否有人通过：" + words(for: error).zh,
                en: "the turnstile opens, but nothing tells who walks through: " + words(for: error).en)
        case .away(let error, let pause):
            Phrase(
                zh: "闸机打不开：" + trouble(error, retryIn: pause).zh,
                en: "the turnstile cannot be opened: " + trouble(error, retryIn: pause).en)
        }
    }

    private static func seconds(_ duration: Duration) -> Int {
        max(1, Int((duration / .seconds(1)).rounded(.up)))
    }

    private static func hint(for program: String) -> Phrase {
        program.hasPrefix("gpio")
            ? Phrase(zh: "apt-get install gpiod", en: "apt-get install gpiod")
            : Phrase(zh: "请核对设置里的路径", en: "check the path in the settings")
    }
}
