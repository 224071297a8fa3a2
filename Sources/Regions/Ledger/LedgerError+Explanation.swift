public import PassLedger
public import Passes

extension LedgerError {
    /// What to tell staff.
    public var explanation: Phrase {
        switch code {
        case .locked:
            Phrase(
                zh: "其他程序占用太久：\(detail)\n提示：请稍后再试",
                en: "another program held it too long: \(detail)\nhint: try again")
        case .full:
            Phrase(
                zh: "磁盘已满：\(detail)\n提示：请腾出空间后再试；已确认的内容没有丢失",
                en:
                    "the disk is full: \(detail)\nhint: make room and try again; nothing that was acknowledged is lost"
            )
        case .readOnly:
            Phrase(
                zh: "不可写：\(detail)\n提示：请检查权限和挂载方式",
                en: "it may not be written: \(detail)\nhint: check permissions and mount options")
        case .missing:
            Phrase(
                zh: "缺少：\(detail)\n提示：请检查路径，或从备份恢复；程序不会新建账本",
                en:
                    "it is missing: \(detail)\nhint: check the path or restore a backup; a ledger is never made anew"
            )
        case .exists:
            Phrase(
                zh: "已存在：\(detail)\n提示：请换一个路径", en: "it is there already: \(detail)\nhint: name another path")
        case .damaged:
            Phrase(
                zh: "已损坏：\(detail)\n提示：请停止使用，保留原文件，从备份恢复后用 bookkeeper audit 核对",
                en:
                    "damaged: \(detail)\nhint: stop, keep the file, restore a backup and check it with bookkeeper audit"
            )
        case .newerVersion:
            Phrase(
                zh: "由更新的版本写成：\(detail)\n提示：请先升级本程序",
                en: "a newer version wrote it: \(detail)\nhint: update this program first")
        case .ioFailure:
            Phrase(
                zh: "读写失败：\(description)\n提示：请检查磁盘",
                en: "reading or writing failed: \(description)\nhint: check the disk")
        case .headMoved:
            Phrase(
                zh: "账本刚被更新：\(detail)\n提示：请再试一次",
                en: "the ledger has just moved on: \(detail)\nhint: try again")
        case .foreign:
            Phrase(
                zh: "属于另一个账本：\(detail)\n提示：请检查 --home",
                en: "it belongs to another ledger: \(detail)\nhint: check --home")
        }
    }
}
