import Cameras
import Foundation
import Glibc
import Passes
import QRSymbols
import Regions

extension StationCheck {
    /// A source's first picture: its size, how bright it is, whether a symbol is in it.
    func picture(from source: FrameSource, of gate: GateSettings) async -> CheckResult {
        switch source {
        case .standardInput:
            return CheckResult(.source, .ok, Phrase(zh: "标准输入，未试", en: "standard input: not tried"))
        case .folder(let path): return folder(path)
        case .device, .file, .address: break
        }
        let patience = patience
        let decoder = gate.decoder
        let outcome = await withTaskGroup(of: CheckResult?.self) { tasks in
            tasks.addTask { await Self.firstPicture(from: source, by: decoder) }
            tasks.addTask {
                try? await Task.sleep(for: patience)
                return nil
            }
            defer { tasks.cancelAll() }
            return await tasks.next() ?? nil
        }
        return outcome
            ?? CheckResult(.source, .fail, Messages.words(for: .timedOut(source.name, after: patience)))
    }

    private static func firstPicture(from source: FrameSource, by decoder: QRSymbols.Decoder) async
        -> CheckResult
    {
        for await event in Camera(source).events() {
            switch event {
            case .connected: continue
            case .frame(let frame): return describe(frame, from: source, by: decoder)
            case .trouble(let error, _): return CheckResult(.source, .fail, Messages.words(for: error))
            }
        }
        return CheckResult(.source, .fail, Messages.words(for: .emptyPicture(source.name)))
    }

    private static func describe(
        _ frame: CameraFrame, from source: FrameSource, by decoder: QRSymbols.Decoder
    ) -> CheckResult {
        let symbols = SymbolReader(decoder: decoder).read(frame.gray)
        let brightness = frame.gray.meanBrightness
        let size = "\(frame.gray.width) × \(frame.gray.height)"
        let symbol = symbols.isEmpty ? ("没有二维码", "no symbol in view") : ("读到二维码", "a symbol was read")
        let (standing, hint): (CheckResult.Standing, (String, String)) =
            switch brightness {
            case ..<40: (.warn, ("\n提示：太暗，请加灯", "\nhint: too dark; add light"))
            case 220...:
                (.warn, ("\n提示：太亮，请遮光或调低曝光", "\nhint: too bright; shade the camera or lower its exposure"))
            default: (.ok, ("", ""))
            }
        return CheckResult(
            .source, standing,
            Phrase(
                zh: "\(source.name)：\(size)，亮度 \(brightness)/255，\(symbol.0)\(hint.0)",
                en: "\(source.name): \(size), brightness \(brightness) of 255, \(symbol.1)\(hint.1)"))
    }

    private func folder(_ path: String) -> CheckResult {
        guard access(path, R_OK | X_OK) == 0 else {
            return CheckResult(.source, .fail, Messages.words(for: .noSuchFolder(path)))
        }
        return CheckResult(
            .source, .ok, Phrase(zh: "\(path)：文件夹可读", en: "\(path): a folder that can be read"))
    }

    /// A device that only has to open.
    func device(_ path: String) -> CheckResult {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let error: DeviceError = errno == ENOENT ? .noSuchDevice(path) : .unusable(path, code: errno)
            return CheckResult(.source, .fail, Messages.words(for: error))
        }
        close(descriptor)
        return CheckResult(
            .source, .ok, Phrase(zh: "\(path)：读码器可用", en: "\(path): a reader that can be opened"))
    }
}

extension GrayFrame {
    /// The mean of every pixel's luma, 0 … 255.
    var meanBrightness: Int {
        withPixels { pixels in
            var sum = 0
            for row in 0..<height {
                for column in 0..<width { sum += Int(pixels[row * bytesPerRow + column]) }
            }
            return sum / (width * height)
        }
    }
}
