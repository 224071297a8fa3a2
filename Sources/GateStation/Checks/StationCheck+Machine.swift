import Foundation
import Glibc
import Passes
import Regions
import SQLiteStore

extension StationCheck {
    /// Whether the machine's clock is kept by a time server, and no journal has seen a later time.
    func clock() -> CheckResult {
        for gate in settings {
            let journal = try? GateJournal(opening: files(of: gate).journal)
            guard let floor = (try? journal?.clockFloor()).flatMap(\.self) else { continue }
            let lag = (floor.milliseconds - now.milliseconds) / 1_000
            guard lag > 300 else { continue }
            return CheckResult(
                .clock, .fail,
                Phrase(
                    zh: "本机时钟慢了 \(lag) 秒（\(gate.gate) 的日志里有更晚的记录）\n提示：请校准时钟",
                    en:
                        "this machine's clock is \(lag) s behind the journal of \(gate.gate)\nhint: set the clock"
                ))
        }
        guard ClockDiscipline.isSynchronised else {
            return CheckResult(
                .clock, .warn,
                Phrase(
                    zh: "\(now.rfc3339)，没有与时间服务器同步\n提示：systemctl enable --now systemd-timesyncd，或装带电池的时钟",
                    en:
                        "\(now.rfc3339), not kept by a time server\nhint: systemctl enable --now systemd-timesyncd, or fit a clock with a battery"
                ))
        }
        return CheckResult(
            .clock, .ok, Phrase(zh: "\(now.rfc3339)，已同步", en: "\(now.rfc3339), kept by a time server"))
    }

    /// Free space where journals are.
    func spaces() -> [CheckResult] {
        let folders = Set(
            settings.map { URL(fileURLWithPath: files(of: $0).journal).deletingLastPathComponent().path })
        return folders.sorted().compactMap { folder in
            var status = statvfs()
            guard statvfs(folder, &status) == 0 else { return nil }
            let (bytes, isTooLarge) = Int64(clamping: status.f_bavail)
                .multipliedReportingOverflow(by: Int64(clamping: status.f_frsize))
            let free = ByteCount.bytes(isTooLarge ? .max : bytes)
            let standing: CheckResult.Standing =
                free < .mebibytes(64) ? .fail : free < .mebibytes(1_024) ? .warn : .ok
            let hint =
                standing == .ok
                ? ("", "") : ("\n提示：请清理磁盘；磁盘一满就停止放行", "\nhint: make room; a full disk stops new check-ins")
            return CheckResult(
                .space, standing,
                Phrase(
                    zh: "\(folder)：可用 \(free.words)\(hint.0)", en: "\(folder): \(free.words) free\(hint.1)"))
        }
    }

    /// The hottest sensor; nil where there is none.
    func temperature() -> CheckResult? {
        let folder = "/sys/class/thermal"
        let zones = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let degrees = zones.compactMap { zone in
            (try? String(contentsOfFile: "\(folder)/\(zone)/temp", encoding: .utf8))
                .flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
        }.map { $0 / 1_000 }.filter { (-40...150).contains($0) }
        guard let hottest = degrees.max() else { return nil }
        guard hottest >= 80 else {
            return CheckResult(.temperature, .ok, Phrase(zh: "\(hottest) °C", en: "\(hottest) °C"))
        }
        return CheckResult(
            .temperature, .warn,
            Phrase(
                zh: "\(hottest) °C\n提示：请通风或遮阳，过热会降速",
                en: "\(hottest) °C\nhint: ventilate or shade it; a hot machine slows down"))
    }
}

extension ByteCount {
    /// `12 MiB`, `3.4 GiB`.
    package var words: String {
        let mebibytes = Double(bytes) / 1_048_576
        if mebibytes < 1 { return "\(max(bytes, 0) / 1_024) KiB" }
        if mebibytes < 1_024 { return "\(Int(mebibytes)) MiB" }
        return "\((mebibytes / 102.4).rounded() / 10) GiB"
    }
}
