import Passes

/// Why a gate could not answer.
enum GateError: Error {
    /// The home knows no such gate.
    case notEnrolled(Code)
    /// A passage without a zone cannot be recorded.
    case noZone(Code)
    /// The settings file has mistakes.
    case settings(file: String, mistakes: [SettingsMistake])
}
