import Foundation
import Passes

/// The two streams that people and programs read.
public enum StandardOutput {
    /// Writes a line of an answer, unbuffered: whoever reads a pipe sees it at once.
    ///
    /// An answer that nobody can read is no answer: the program ends with 2. What it did is done, and found in the history.
    public static func write(line: String) {
        do { try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8)) } catch {
            diagnose(
                Phrase(zh: "无法写出结果：标准输出不可写", en: "the answer cannot be written to standard output")
                    .text(in: .ofEnvironment()))
            exit(2)
        }
    }

    /// Writes a line of diagnostics.
    public static func diagnose(_ line: String) {
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }
}
