/// A sentence for people, in both languages.
///
/// - Shape: one line each; English in lower case without a full stop.
public struct Explanation: Hashable, Sendable {
    /// The sentence in Chinese.
    public var zh: String
    /// The sentence in English.
    public var en: String

    /// Pairs a sentence with its translation.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}
