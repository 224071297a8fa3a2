import Passes
import Regions

/// What the screen says about one showing.
///
/// - Guarantee: no pass number and no attribute: whoever stands behind the visitor reads it too.
/// - Source: `Docs/Screens.md`, *Verdicts*.
struct KioskCard: Hashable, Sendable {
    /// The showing's number.
    let id: Int
    /// Colour, shape and tone.
    let look: Look
    /// The verdict in a word.
    let title: Phrase
    /// The kind of ticket.
    var plan: Phrase?
    /// Persons, zone, perks and entries left.
    var facts: [Phrase] = []
    /// What to do next.
    var advice: [Phrase] = []
    /// What staff are to look at although the visitor is in.
    var attention: [Phrase] = []
    /// What a counter may grant.
    var offers: [Offer] = []
    /// The stable code of the first reason.
    var code: String?
    /// That the first verdict is shown again.
    var again: Phrase?
    /// Which showings are one: repeats have the first one's key.
    var key: String
    /// For tests and training.
    var isTest = false
    /// How long it stays; nil: until the next showing.
    var stay: Duration?
    /// The visitor's languages.
    var languages: [Language]

    /// How a verdict looks and sounds.
    enum Look: String, CaseIterable, Hashable, Sendable {
        /// Somebody may enter.
        case admitted
        /// Somebody may leave.
        case exit
        /// A perk was granted.
        case granted
        /// Staff must look first.
        case check
        /// A counter has the pass before it: which perk?
        case offer
        /// Turned away.
        case refused
        /// The gate could not answer.
        case failure
    }

    /// A perk that a counter may grant.
    struct Offer: Hashable, Sendable {
        let perk: Code
        let text: Phrase
        /// Uses left; nil without limit.
        let left: Int?

        var json: JSONValue { ["perk": .string(perk.text), "text": text.json, "left": JSONValue(left)] }
    }

    /// The card as its page reads it.
    var message: KioskMessage {
        KioskMessage(
            name: "card",
            data: [
                "id": .integer(Int64(id)), "look": .string(look.rawValue), "title": title.json,
                "plan": plan?.json ?? .null, "facts": .array(facts.map(\.json)),
                "advice": .array(advice.map(\.json)), "attention": .array(attention.map(\.json)),
                "code": JSONValue(code), "again": again?.json ?? .null, "key": .string(key),
                "test": .bool(isTest), "stay": JSONValue(stay?.wholeMilliseconds),
                "offers": .array(offers.map(\.json)),
                "languages": .array(languages.map { .string($0.rawValue) }),
            ])
    }
}
