/// A language that the programs speak.
public enum Language: String, CaseIterable, Hashable, Sendable {
    /// Chinese.
    case zh
    /// English.
    case en

    /// The language of a POSIX locale name: Chinese when it begins with `zh`, else English.
    public init(locale: String) { self = locale.hasPrefix("zh") ? .zh : .en }
}
