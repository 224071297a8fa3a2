import Glibc

/// A symbol's bytes as text, where the symbol does not say how they are to be read.
///
/// ISO/IEC 18004 says Latin-1, and JIS in its first edition; the world writes UTF-8. Passes are ASCII: for
/// them nothing is guessed.
enum SymbolText {
    /// UTF-8 if the bytes are that, else Shift JIS (what kanji mode holds), else Latin-1.
    static func reading(_ bytes: [UInt8]) -> String {
        String(validating: bytes, as: UTF8.self)
            ?? shiftJIS(bytes)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    private static func shiftJIS(_ bytes: [UInt8]) -> String? {
        guard let converter = iconv_open("UTF-8", "SHIFT_JIS"), converter != iconv_t(bitPattern: -1) else {
            return nil
        }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // No character of Shift JIS takes more than three bytes of UTF-8 for each of its own.
        var output = [CChar](repeating: 0, count: 3 * bytes.count)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output -> Int? in
                var (from, to) = (input.baseAddress, output.baseAddress)
                var (unread, free) = (input.count, output.count)
                guard iconv(converter, &from, &unread, &to, &free) != -1, unread == 0 else { return nil }
                return output.count - free
            }
        }
        guard let written else { return nil }
        return String(validating: output.prefix(written).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
