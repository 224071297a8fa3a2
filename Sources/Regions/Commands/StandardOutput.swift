import Foundation

/// The two streams that people and programs read.
public enum StandardOutput {
    /// Writes a line of an answer, unbuffered: whoever reads a pipe sees it at once.
    public static func write(line: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
    }

    /// Writes a line of diagnostics.
    public static func diagnose(_ line: String) {
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }
}
