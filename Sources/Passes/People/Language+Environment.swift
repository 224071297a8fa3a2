import Foundation

extension Language {
    /// The language that the process's environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
    public static func ofEnvironment() -> Language {
        let environment = ProcessInfo.processInfo.environment
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
        return Language(locale: names.first { !$0.isEmpty } ?? "")
    }
}
