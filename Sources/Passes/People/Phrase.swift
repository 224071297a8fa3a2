/// A text for people, in each language that the programs speak.
///
/// - Shape: English in lower case without a full stop; a second line, if any, begins with `hint:` or `提示：`.
public struct Phrase: Hashable, Sendable {
    /// The text in Chinese.
    public let zh: String
    /// The text in English.
    public let en: String

    /// Says the same in both languages.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The text in one language.
    public func text(in language: Language) -> String { language == .zh ? zh : en }
}
