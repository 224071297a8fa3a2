/// A settings file that cannot be used, with every mistake in it.
public struct SettingsError: Error, Sendable {
    /// The file as it was named.
    public let file: String
    /// What is wrong, in the order of the file.
    public let mistakes: [SettingsMistake]
}
