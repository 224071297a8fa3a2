/// A fact on the pass: adult, language, group.
public struct Attribute: Hashable, Sendable {
    /// What it is about.
    public var key: Code
    /// What it says.
    public var value: Value

    /// Names a fact.
    public init(key: Code, value: Value) {
        self.key = key
        self.value = value
    }

    /// What an attribute may say.
    public enum Value: Hashable, Sendable {
        /// 1 to 64 bytes of UTF-8 in NFC.
        case text(String)
        /// Within ±(2^53 − 1).
        case integer(Int64)
        /// Yes or no.
        case bool(Bool)
        /// 16 bytes: a personal value, hidden under a key that stays with the region.
        case commitment([UInt8])
    }
}
