/// The keys of a US keyboard, by Linux's numbers.
///
/// - Source: `linux/input-event-codes.h`.
enum USKeyboard {
    static let enter: UInt16 = 28
    static let keypadEnter: UInt16 = 96
    static let leftShift: UInt16 = 42
    static let rightShift: UInt16 = 54
    static let capsLock: UInt16 = 58

    /// What a key types; nil for one that types nothing.
    static func character(_ key: UInt16, isShifted: Bool, isCapital: Bool) -> UInt8? {
        if let character = keypad[key] { return character }
        guard let (plain, shifted) = keys[key] else { return nil }
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(plain)
        return (isLetter && isCapital) != isShifted ? shifted : plain
    }

    /// Each row from its first key's number on.
    private static let rows: [(first: UInt16, plain: String, shifted: String)] = [
        (2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop[]", "QWERTYUIOP{}"),
        (30, "asdfghjkl;'`", "ASDFGHJKL:\"~"), (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"), (57, " ", " "),
    ]

    private static let keys: [UInt16: (UInt8, UInt8)] = {
        var keys: [UInt16: (UInt8, UInt8)] = [:]
        for row in rows {
            for (offset, pair) in zip(row.plain.utf8, row.shifted.utf8).enumerated() {
                keys[row.first + UInt16(offset)] = pair
            }
        }
        return keys
    }()

    private static let keypad: [UInt16: UInt8] = {
        let numbers: [UInt16] = [55, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 98]
        return Dictionary(uniqueKeysWithValues: zip(numbers, "*789-456+1230./".utf8))
    }()
}
