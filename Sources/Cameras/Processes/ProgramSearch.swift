import Glibc

/// Finds programs by name.
package enum ProgramSearch {
    /// Where a program is; nil when it is in none of the folders.
    ///
    /// - Shape: folders parted by colons; nil: the variable `PATH`. Only absolute ones are searched: the current
    ///   folder must not decide which program runs.
    package static func path(of name: String, in folders: String? = nil) -> String? {
        let variable = getenv("PATH").map { String(cString: $0) }
        let folders = (folders ?? variable ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 && !isFolder($0) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
