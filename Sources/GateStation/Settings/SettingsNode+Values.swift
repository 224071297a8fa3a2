import Foundation
package import Passes

extension SettingsNode {
    /// Any text.
    package func text() -> String? { value(.text) { $0 } }

    /// A path; a relative one is counted from the settings file's folder.
    package func filePath() -> String? {
        value(.path) { text in
            if text.hasPrefix("/") { return text }
            return URL(fileURLWithPath: notes.folder + "/" + text).standardizedFileURL.path
        }
    }

    /// A code.
    package func code() -> Code? { value(.code) { Code($0) } }

    /// Codes, one or more, in the order of the file; one may stand without a list.
    package func codes(atMost limit: Int) -> [Code]? {
        if isText { return code().map { [$0] } }
        return elements(atMost: limit)?.compactMap { $0.code() }
    }

    /// A whole number within bounds, in decimal digits.
    package func integer(in range: ClosedRange<Int>) -> Int? {
        value(.number(range)) { text in
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }) else { return nil }
            return Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// Whole seconds within bounds.
    package func seconds(in range: ClosedRange<Int>) -> Duration? {
        integer(in: range).map { .seconds($0) }
    }

    /// Whole milliseconds within bounds.
    package func milliseconds(in range: ClosedRange<Int>) -> Duration? {
        integer(in: range).map { .milliseconds($0) }
    }

    /// `true` or `false`.
    package func flag() -> Bool? {
        value(.choice(["true", "false"])) { ["true": true, "false": false][$0] }
    }

    /// One of the words of a type.
    package func choice<Choice: RawRepresentable<String> & CaseIterable>(
        of type: Choice.Type = Choice.self
    ) -> Choice? {
        value(.choice(Choice.allCases.map(\.rawValue))) { Choice(rawValue: $0) }
    }
}
