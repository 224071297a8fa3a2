/// Settings files for tests.
enum SettingsSamples {
    /// A file that says no more than it must.
    static let least = settings(source: "{stdin: true}")

    /// A file with one source.
    static func settings(source: String) -> String {
        "gate: north-1\nregion: lakeside\nhome: /srv/lakeside\nsources: [\(source)]\n"
    }
}
