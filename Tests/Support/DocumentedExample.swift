import Foundation

/// A worked example out of a page of `Docs/Formats`: what stands in the fenced block of a name.
public struct DocumentedExample {
    /// The block's text, final newline included.
    public let text: String

    /// Reads the block that begins with three backquotes, a kind and the name.
    public init(_ name: String, in page: String) throws {
        let lines = try String(
            contentsOf: Fixtures.repository.appending(path: "Docs/Formats/\(page)"), encoding: .utf8
        )
        .split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("```") && $0.hasSuffix(" \(name)") }),
            let end = lines[(start + 1)...].firstIndex(of: "```")
        else { throw BrokenRule("\(page) has no example \(name)") }
        text = lines[(start + 1)..<end].map { "\($0)\n" }.joined()
    }

    /// Bytes as the pages show them: 32 a line in hex.
    public static func lines(ofHex bytes: [UInt8]) -> String {
        stride(from: 0, to: bytes.count, by: 32).map { start in
            bytes[start..<min(start + 32, bytes.count)].map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0\(digits)" : digits
            }.joined() + "\n"
        }.joined()
    }
}
