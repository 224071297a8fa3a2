/// A key of a settings file: what `Docs/Settings.md` says of it, and what the reader knows.
///
/// - Guarantee: a test holds page and reader together, row by row.
package struct SettingsKey: Hashable, Sendable {
    /// The key as it stands in its table.
    package let name: String
    /// What its value is.
    package let form: SettingsForm
    /// What holds when it is not there, as the page says it.
    package let standard: String
    /// Who may not see it.
    package let secrecy: Secrecy
    /// A value that the reader takes, in YAML.
    package let example: String

    /// Describes a key.
    package init(
        _ name: String, of form: SettingsForm, default standard: String, secrecy: Secrecy = .open,
        example: String
    ) {
        self.name = name
        self.form = form
        self.standard = standard
        self.secrecy = secrecy
        self.example = example
    }

    /// Who may not see a value.
    package enum Secrecy: String, Hashable, Sendable {
        /// Anybody may.
        case open = "no"
        /// The value names a file that only its owner may read.
        case file = "its file"
        /// The value itself: nobody but the station's user may read the settings file, and no log shows it.
        case value = "yes"
    }
}
