import Passes
import Regions

extension Phrase {
    /// Both languages, for a page to choose from.
    var json: JSONValue { ["zh": .string(zh), "en": .string(en)] }

    /// Whether there is nothing to say.
    var isEmpty: Bool { zh.isEmpty && en.isEmpty }
}
