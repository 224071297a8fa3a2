/// What Linux reports when somebody, or a reader, types on a US keyboard.
struct TypedKeys {
    private var microseconds: UInt64 = 1_700_000_000_000_000

    /// The places of the keys, written down anew from the letters that are printed on them.
    private static let rows: [(UInt16, String, String)] = [
        (2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop[]", "QWERTYUIOP{}"), (28, "\n", ""),
        (30, "asdfghjkl;'`", "ASDFGHJKL:\"~"), (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"), (57, " ", ""),
    ]

    mutating func type(_ text: String) -> [UInt8] {
        text.flatMap { character -> [UInt8] in
            for (first, plain, shifted) in Self.rows {
                if let offset = Array(plain).firstIndex(of: character) {
                    return press(first + UInt16(offset))
                }
                if let offset = Array(shifted).firstIndex(of: character) {
                    let key = press(first + UInt16(offset))
                    return hold(42, key)
                }
            }
            return []
        }
    }

    mutating func press(_ key: UInt16) -> [UInt8] {
        event(kind: 1, code: key, value: 1) + event(kind: 0, code: 0, value: 0)
            + event(kind: 1, code: key, value: 0)
    }

    mutating func hold(_ key: UInt16, _ others: [UInt8]) -> [UInt8] {
        event(kind: 1, code: key, value: 1) + others + event(kind: 1, code: key, value: 0)
    }

    mutating func wait(seconds: UInt64) { microseconds += seconds * 1_000_000 }

    mutating func event(kind: UInt16, code: UInt16, value: UInt32) -> [UInt8] {
        microseconds += 500
        func bytes(_ number: UInt64, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        return bytes(microseconds / 1_000_000, 8) + bytes(microseconds % 1_000_000, 8)
            + bytes(UInt64(kind), 2) + bytes(UInt64(code), 2) + bytes(UInt64(value), 4)
    }
}
