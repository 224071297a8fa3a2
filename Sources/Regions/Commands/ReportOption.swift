public import ArgumentParser

/// How a command answers: in words, or as JSON for programs.
public struct ReportOption: ParsableArguments, Sendable {
    /// Whether JSON is wanted: one document, or one a line, and nothing else on standard output.
    @Flag(name: .customLong("json"), help: "JSON instead of words")
    public var isJSON = false

    /// Takes nothing yet.
    public init() {}

    /// Prints an answer on standard output, at once.
    public func print(_ json: @autoclosure () -> JSONValue, text: @autoclosure () -> String) {
        StandardOutput.write(line: isJSON ? json().line : text())
    }
}
