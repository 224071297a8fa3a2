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
        /// The file is no table of keys and values.
        case notATable
        /// There is no such key.
        case unknownKey(String)
        /// A key that must be there is not.
        case missingKey(String)
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
        /// A list of sources.
        case sources
        /// The name of a reading library.
        case decoder
        /// A whole number within bounds.
        case number(ClosedRange<Int>)
    }
}
