import Cameras
import Foundation
import Glibc
import Passes
import Regions

extension StationCheck {
    /// Whether the screens' address can be had.
    func address(of screen: ScreenSettings) -> CheckResult {
        let shown = "\(screen.host):\(screen.port)"
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(screen.host, "\(screen.port)", &hints, &found) == 0, let first = found else {
            return CheckResult(
                .screen, .fail,
                Phrase(
                    zh: "没有地址 \(shown)\n提示：请检查 screen 的 listen",
                    en: "there is no address \(shown)\nhint: check listen under screen"))
        }
        defer { freeaddrinfo(found) }
        let socket = Glibc.socket(first.pointee.ai_family, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(socket, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0 else {
            let reason = String(cString: strerror(errno))
            return CheckResult(
                .screen, .warn,
                Phrase(
                    zh: "\(shown) 不可用（\(reason)）\n提示：若本站正在运行，这是正常的；否则请换端口",
                    en:
                        "\(shown) cannot be had (\(reason))\nhint: as it should be while this station runs; else choose another port"
                ))
        }
        return CheckResult(.screen, .ok, Phrase(zh: "\(shown) 可用", en: "\(shown) is free"))
    }

    /// Whether what opens the way is there; with `opens` it is opened once.
    func actuator(_ settings: TurnstileSettings, of gate: GateSettings) async -> CheckResult {
        guard opens else { return dry(settings.actuator) }
        let turnstile = GateTurnstile(settings)
        do throws(DeviceError) {
            try await turnstile.settle()
            let passing = try await turnstile.open(for: Opening(gate: gate.gate, reason: .staff))
            return CheckResult(.actuator, .ok, Phrase(zh: "已打开一次：\(passing)", en: "opened once: \(passing)"))
        } catch { return CheckResult(.actuator, .fail, Messages.words(for: error)) }
    }

    private func dry(_ actuator: TurnstileSettings.Actuator) -> CheckResult {
        switch actuator {
        case .program(let command):
            let program = command.first ?? ""
            guard access(program, X_OK) == 0 else {
                return CheckResult(.actuator, .fail, Messages.words(for: DeviceError.programMissing(program)))
            }
            return seen(program)
        case .serial(let line, _, _):
            var result = device(line.device)
            result.subject = .actuator
            return result
        case .gpio(let line):
            guard ProgramSearch.path(of: "gpioset", in: nil) != nil else {
                return CheckResult(
                    .actuator, .fail, Messages.words(for: DeviceError.programMissing("gpioset")))
            }
            let path = line.chip.hasPrefix("/") ? line.chip : "/dev/\(line.chip)"
            guard access(path, R_OK | W_OK) == 0 else {
                let error: DeviceError = errno == ENOENT ? .noSuchDevice(path) : .unusable(path, code: errno)
                return CheckResult(.actuator, .fail, Messages.words(for: error))
            }
            return seen(line.name)
        case .http(let call): return seen(CheckedAddress(call.open).shown)
        }
    }

    private func seen(_ name: String) -> CheckResult {
        CheckResult(
            .actuator, .ok,
            Phrase(zh: "\(name)，未打开；加 --open 会打开一次", en: "\(name): not opened; --open opens it once"))
    }
}

/// An address without what only its owner may know.
private struct CheckedAddress {
    let shown: String

    init(_ address: String) {
        let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3 else {
            shown = "?"
            return
        }
        let host = parts[2].split(separator: "@").last ?? ""
        shown = "\(parts[0])//\(host)"
    }
}
