import Passes

/// A hash without storage of its own, so that a table of a million stays small.
///
/// - Shape: the 32 bytes as four words.
struct ShortHash: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    init(_ digest: Digest) {
        var words: [UInt64] = [0, 0, 0, 0]
        for (place, byte) in digest.bytes.enumerated() {
            words[place / 8] = words[place / 8] << 8 | UInt64(byte)
        }
        self.words = (words[0], words[1], words[2], words[3])
    }

    static func == (left: ShortHash, right: ShortHash) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}
