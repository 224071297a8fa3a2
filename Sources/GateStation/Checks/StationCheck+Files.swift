import Cameras
import Foundation
import Glibc
import PassLedger
import Passes
import Regions
import SQLiteStore

extension StationCheck {
    /// A settings file with a password in it is its owner's matter.
    func secrecy(of gate: GateSettings) -> CheckResult? {
        guard let status = try? FileStatus(of: gate.file) else { return nil }
        let holdsPassword = gate.sources.contains { source in
            if case .address(let address) = source { address.contains("@") } else { false }
        }
        guard holdsPassword, status.mode & 0o004 != 0 else {
            return CheckResult(.settings, .ok, Phrase(zh: gate.file, en: gate.file))
        }
        return CheckResult(
            .settings, .warn,
            Phrase(
                zh: "\(gate.file) 里有摄像头密码，任何人都能读\n提示：chmod 0640 '\(gate.file)'",
                en:
                    "\(gate.file) holds a camera's password and everybody may read it\nhint: chmod 0640 '\(gate.file)'"
            ))
    }

    /// Home, enrolment and key.
    func home(of gate: GateSettings) async -> [CheckResult] {
        let path = files(of: gate).key
        let key: SigningKey
        do throws(HomeError) { key = try KeyFile(path).read() } catch {
            return [CheckResult(.key, .fail, error.explanation)]
        }
        do {
            let home = try RegionHome(opening: gate.home, expecting: gate.region)
            let ledger = try await RegionLedger(opening: home)
            guard let enrolment = try await ledger.view({ $0.context.gates.newest(gate.gate) }) else {
                return [CheckResult(.home, .fail, Messages.words(ofAny: GateError.notEnrolled(gate.gate)))]
            }
            guard enrolment.key == key.publicKey else {
                let error = GateError.notItsOwn(gate: gate.gate, file: path)
                return [CheckResult(.key, .fail, Messages.words(ofAny: error))]
            }
            let zones = enrolment.zones.map(\.text).joined(separator: ", ")
            return [
                CheckResult(.key, .ok, Phrase(zh: path, en: path)),
                CheckResult(
                    .home, .ok,
                    Phrase(
                        zh: "\(gate.home)：\(zones)，\(enrolment.direction.rawValue)",
                        en: "\(gate.home): \(zones), \(enrolment.direction.rawValue)")),
            ]
        } catch {
            // A gate with a snapshot goes on without its region; one without cannot be sure of anybody.
            return [CheckResult(.home, gate.snapshot == nil ? .fail : .warn, Messages.words(ofAny: error))]
        }
    }

    /// The journal from its first record to its last.
    func journal(of gate: GateSettings) -> CheckResult {
        let path = files(of: gate).journal
        do {
            let journal = try GateJournal(opening: path)
            let end = try journal.next().sequence
            var sequence: Int64 = 0
            // Pages overlap by one record, so that the chain is followed from page to page.
            while sequence < end {
                let page = try journal.records(from: sequence, count: 1_000)
                guard let last = page.last?.journal?.sequence, last > sequence else { break }
                sequence = last
            }
            let size = StationFacts.size(ofDatabase: path) ?? .bytes(0)
            guard size < gate.journalLimit else { return full(path, size, gate.journalLimit) }
            return CheckResult(
                .journal, .ok,
                Phrase(
                    zh: "\(path)：\(end) 条记录，链完整，\(size.words)",
                    en: "\(path): \(end) records, chain whole, \(size.words)"))
        } catch { return CheckResult(.journal, .fail, Messages.words(ofAny: error)) }
    }

    private func full(_ path: String, _ size: ByteCount, _ limit: ByteCount) -> CheckResult {
        CheckResult(
            .journal, .fail,
            Phrase(
                zh: "\(path) 已满（\(size.words)，上限 \(limit.words)）\n提示：先让记录上传，再调高 journal_limit",
                en:
                    "\(path) is full (\(size.words) of \(limit.words))\nhint: let its records be delivered, or raise journal_limit"
            ))
    }

    /// The snapshot that the gate would decide by alone.
    func snapshot(_ path: String, of gate: GateSettings) -> CheckResult {
        do {
            let bytes = try DurableFile(path).read(limit: 1 << 30)
            guard let home = try? RegionHome(opening: gate.home, expecting: gate.region) else {
                return CheckResult(
                    .snapshot, .warn,
                    Phrase(
                        zh: "\(path)：景区目录打不开，未能核对签名", en: "\(path): not verified, the home cannot be opened"))
            }
            let snapshot = try Snapshot(verifying: bytes, from: home.member)
            let hours = (now.milliseconds - snapshot.issued.milliseconds) / 3_600_000
            let isOld = now >= snapshot.validUntil
            let hint =
                isOld
                ? ("\n提示：用 issuer snapshot 写一份新的", "\nhint: write a new one with issuer snapshot") : ("", "")
            return CheckResult(
                .snapshot, isOld ? .warn : .ok,
                Phrase(
                    zh: "\(path)：签发于 \(hours) 小时前\(hint.0)", en: "\(path): issued \(hours) h ago\(hint.1)"))
        } catch { return CheckResult(.snapshot, .fail, Messages.words(ofAny: error)) }
    }
}
