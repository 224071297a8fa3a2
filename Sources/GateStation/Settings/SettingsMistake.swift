public import Passes

/// A mistake in a settings file.
public struct SettingsMistake: Hashable, Sendable {
    /// Where, counted from 1; nil when something is missing.
    public let place: FilePlace?
    /// What is wrong.
    public let problem: Problem

    /// Notes a mistake.
    public init(place: FilePlace?, problem: Problem) {
        self.place = place
        self.problem = problem
    }

    /// What can be wrong with a settings file.
    public enum Problem: Hashable, Sendable {
        /// The text is no YAML.
        case notYAML(String)
        /// The bytes are not UTF-8.
        case notUTF8
        /// The file is larger than any settings file.
        case tooLarge(limit: Int)
        /// An anchor, an alias or a tag: settings are written out.
        case notPlain
        /// Tables and lists nest deeper than any setting does.
        case tooDeep
        /// The file is no table of keys and values.
        case notATable
        /// There is no such key.
        case unknownKey(String, known: [String])
        /// The key stood here before.
        case duplicateKey(String, first: FilePlace)
        /// A key that must be there is not.
        case missingKey(String)
        /// A key whose time has not come.
        case notYet(String)
        /// Two keys of which only one may be there.
        case contradiction(String, String)
        /// A value is not of its key's form.
        case badValue(key: String, expected: Expected)
    }

    /// The forms that values have.
    public enum Expected: Hashable, Sendable {
        /// A code of 1 to 16 letters, digits and hyphens.
        case code
        /// A region's id.
        case regionID
        /// Any text.
        case text
        /// The path of a file or folder.
        case path
        /// Keys with values.
        case table
        /// A list of one or more.
        case list(atMost: Int)
        /// A table with one of these keys.
        case oneOf([String])
        /// One of these words.
        case choice([String])
        /// A whole number within bounds.
        case number(ClosedRange<Int>)
        /// Something else, in words that follow *is to be*.
        case other(Phrase)
    }
}
