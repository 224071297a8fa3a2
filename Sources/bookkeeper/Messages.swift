import PassLedger
import Passes
import Regions

/// Every sentence of this program for people.
enum Messages {
    static func audited(_ audit: HomeAudit) -> Phrase {
        guard !audit.isClean else {
            return Phrase(
                zh: "账本完好：\(audit.entries) 条记录，\(audit.passes) 张票",
                en: "the ledger is sound: \(audit.entries) entries, \(audit.passes) passes")
        }
        let faults = audit.faults.map { fault in fault.index.map { "\($0): \(fault.what)" } ?? fault.what }
        return Phrase(
            zh: (["发现 \(faults.count) 处问题："] + faults).joined(separator: "\n")
                + "\n提示：请保留原文件，与备份或其他景区的存档核对",
            en: (["\(faults.count) faults:"] + faults).joined(separator: "\n")
                + "\nhint: keep the files as they are, and compare with a backup or with what others keep")
    }
}
