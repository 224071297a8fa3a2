extension PlanTreeComposer {
    /// How many aliases there may be in the text at most: asterisks with a name after them where a value may begin.
    var aliasCandidates: Int {
        var count = 0
        var before: UInt8 = 0x20
        var candidate = false
        for byte in text.utf8 {
            if candidate, byte > 0x20 { count += 1 }
            let mayBegin = before <= 0x20 || [0x5B, 0x7B, 0x2C, 0x3A].contains(before) || before >= 0x80
            candidate = byte == 0x2A && mayBegin
            before = byte
        }
        return count
    }

    /// Gives a key that stands twice another name in the text: the parser stops at such a key, and we want all mistakes.
    ///
    /// - Guarantee: one scalar is exchanged for another, so that every place stays as it is.
    /// - Returns: false when the key is no word of its own.
    mutating func rename(_ key: String, at place: FilePlace, in scalars: inout [Unicode.Scalar]) -> Bool {
        guard renamed[place] == nil, var index = Self.index(of: place, in: scalars), !key.isEmpty,
            let name = Unicode.Scalar(UInt32(0xE000 + renamed.count)), !scalars.contains(name)
        else { return false }
        if ["\"", "'"].contains(scalars[index]) { index += 1 }
        guard index < scalars.count, !"[{?|>&*!".unicodeScalars.contains(scalars[index]) else { return false }
        scalars[index] = name
        renamed[place] = key
        return true
    }

    /// Where a place lies, by the line breaks that YAML 1.1 knows.
    private static func index(of place: FilePlace, in scalars: [Unicode.Scalar]) -> Int? {
        var line = 1
        var index = 0
        while line < place.line, index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if scalar == "\r", index < scalars.count, scalars[index] == "\n" { index += 1 }
            if ["\r", "\n", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) { line += 1 }
        }
        let found = index + place.column - 1
        return line == place.line && found < scalars.count ? found : nil
    }
}
