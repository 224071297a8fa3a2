public import Passes

extension HomeError {
    /// What to tell staff.
    public var explanation: Phrase {
        switch self {
        case .missing(let folder):
            Phrase(
                zh: "没有这个文件夹：\(folder)\n提示：请检查路径；新景区用 issuer init 建立目录",
                en:
                    "there is no folder \(folder)\nhint: check the path; issuer init makes the home of a new region"
            )
        case .inUse(let folder):
            Phrase(
                zh: "文件夹已被使用：\(folder)\n提示：请给出一个空的或尚不存在的文件夹",
                en: "the folder is in use: \(folder)\nhint: name one that is empty or not there yet")
        case .notAHome(let folder):
            Phrase(
                zh: "\(folder) 不是景区目录\n提示：请检查 --home",
                en: "\(folder) is not a region's home\nhint: check --home")
        case .newerVersion(let folder, let format):
            Phrase(
                zh: "\(folder) 由更新的版本写成（\(format)）\n提示：请先升级本程序",
                en: "\(folder) was written by a newer version (\(format))\nhint: update this program first")
        case .otherRegion(let folder, let expected, let found):
            Phrase(
                zh: "\(folder) 属于 \(found)，不是 \(expected)\n提示：请检查景区目录和设置文件里的 region",
                en:
                    "\(folder) belongs to \(found), not to \(expected)\nhint: check the home, and region in the settings"
            )
        case .damaged(let file, let what):
            Phrase(
                zh: "\(file) 已损坏：\(what)\n提示：请从备份恢复这个文件，不要手工修改",
                en:
                    "\(file) is damaged: \(what)\nhint: bring the file back from a backup; do not mend it by hand"
            )
        case .key(let file, let what):
            Phrase(
                zh: "密钥不可用 \(file)：\(what)\n提示：请检查文件权限，或从备份恢复这个文件",
                en:
                    "the key \(file) cannot be used: \(what)\nhint: check the file's permissions, or bring it back from a backup"
            )
        case .file(let error): error.explanation
        }
    }
}

extension FileError {
    /// What to tell staff.
    public var explanation: Phrase {
        isDiskFull
            ? Phrase(
                zh: "磁盘已满：\(path)\n提示：请腾出空间后再试；已确认的内容没有丢失",
                en:
                    "the disk is full: \(path)\nhint: make room and try again; nothing that was acknowledged is lost"
            )
            : Phrase(
                zh: "无法读写 \(description)\n提示：请检查路径和权限",
                en: "cannot read or write \(description)\nhint: check the path and its permissions")
    }
}
