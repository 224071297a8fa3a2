/// What a reader puts around a code, which is not part of it.
struct CodeFrame: Sendable {
    /// What it was told to send before each code.
    let prefix: [UInt8]
    /// What it was told to send after each.
    let suffix: [UInt8]

    /// The code itself; nil when nothing is left.
    ///
    /// Taken away: control characters at both ends (STX, ETX, tabulators), the configured prefix and suffix where
    /// they are, and an AIM identifier such as `]Q1`. Spaces stay: base45 has them.
    func text(in line: [UInt8]) -> [UInt8]? {
        var text = Self.withoutControls(line[...])
        if !prefix.isEmpty, text.starts(with: prefix) { text = text.dropFirst(prefix.count) }
        if !suffix.isEmpty, text.count >= suffix.count, text.suffix(suffix.count).elementsEqual(suffix) {
            text = text.dropLast(suffix.count)
        }
        text = Self.withoutControls(text)
        if Self.hasIdentifier(text) { text = text.dropFirst(3) }
        return text.isEmpty ? nil : Array(text)
    }

    private static func withoutControls(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first, isControl(first) { text.removeFirst() }
        while let last = text.last, isControl(last) { text.removeLast() }
        return text
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

    /// `]Q0` … `]Q6`: QR, by ISO/IEC 15424.
    private static func hasIdentifier(_ text: ArraySlice<UInt8>) -> Bool {
        let head = text.prefix(3)
        guard head.count == 3, let digit = head.last else { return false }
        return head.starts(with: "]Q".utf8) && (UInt8(ascii: "0")...UInt8(ascii: "6")).contains(digit)
    }
}
