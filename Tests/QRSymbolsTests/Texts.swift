/// Alphanumeric texts that look like nothing in particular.
enum Texts {
    static let characters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")

    /// The most characters that versions 1 to 16 hold in alphanumeric mode at level M (ISO/IEC 18004, table 7).
    static let capacities = [20, 38, 61, 90, 122, 154, 178, 221, 262, 311, 366, 419, 483, 528, 600, 656]

    /// A text of `count` characters, the same for the same seed.
    static func text(count: Int, seed: Int = 1) -> String {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        return String(
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return characters[Int((state >> 33) % UInt64(characters.count))]
            })
    }
}
