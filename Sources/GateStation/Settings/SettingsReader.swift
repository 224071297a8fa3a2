import Foundation
import Passes

/// Reads a gate's settings file, and finds every mistake in it.
///
/// - Source: `Docs/Settings.md`, *A gate*.
public enum SettingsReader {
    /// The largest settings file, in bytes.
    public static let byteLimit = 1 << 16

    /// Reads a file's bytes.
    ///
    /// - Guarantee: whatever the bytes are, this returns or throws; it opens no file.
    /// - Errors: ``SettingsError`` with every mistake.
    public static func settings(in bytes: [UInt8], file: String) throws(SettingsError) -> GateSettings {
        let folder = URL(fileURLWithPath: file).standardizedFileURL.deletingLastPathComponent().path
        let notes = SettingsNotes(folder: folder)
        let settings = tree(in: bytes, notes: notes).flatMap { GateSettings(reading: $0, of: file) }
        guard let settings, notes.mistakes.isEmpty else {
            throw SettingsError(file: file, mistakes: notes.mistakes)
        }
        return settings
    }

    /// Reads a file's text.
    ///
    /// - Errors: ``SettingsError`` with every mistake.
    public static func settings(in text: String, file: String) throws(SettingsError) -> GateSettings {
        try settings(in: Array(text.utf8), file: file)
    }

    private static func tree(in bytes: [UInt8], notes: SettingsNotes) -> SettingsNode? {
        guard bytes.count <= byteLimit else {
            notes.note(SettingsMistake(place: nil, problem: .tooLarge(limit: byteLimit)))
            return nil
        }
        do throws(PlanFileError) {
            return SettingsNode(try PlanFile.tree(in: bytes), path: "", notes: notes)
        } catch {
            for mistake in error.mistakes { notes.note(SettingsMistake(mistake)) }
            return nil
        }
    }
}
