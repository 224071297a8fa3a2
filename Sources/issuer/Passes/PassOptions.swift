import ArgumentParser
import Passes

/// What a pass gets beyond its plan, as `mint` takes it.
struct PassOptions: ParsableArguments {
    @Option(name: .customLong("plan"), help: "The plan's code")
    var plan: Code

    @Option(name: .customLong("attribute"), help: ArgumentHelp("A fact on the pass", valueName: "key=value"))
    var attributes: [String] = []

    @Option(
        name: .customLong("perk"),
        help: ArgumentHelp(
            "A perk in place of the plan's, or one more: coffee=2 (2 uses), dining=20% (off, always), dining=20%x3 (3 times), shop=15.00x1 (money off, once)",
            valueName: "spec"))
    var perks: [String] = []

    @Option(name: .customLong("zone"), help: "One of the plan's zones (default: all of them)")
    var zones: [Code] = []

    @Option(help: "First moment of validity: RFC 3339 time, or date of a park day")
    var from: String?

    @Option(help: "End of validity: RFC 3339 time, or date of the last park day")
    var until: String?

    @Option(
        help: ArgumentHelp(
            "The time slot by its day and begin, where the plan sells slots: \"2027-05-01 09:00\"",
            valueName: "slot"))
    var slot: String?

    @Option(help: "How many persons the pass is for (default: the plan's)")
    var persons: Int?

    @Option(help: ArgumentHelp("Binds the pass to a holder's Ed25519 key", valueName: "hex"))
    var holder: String?
}

extension PassOptions {
    /// What was chosen, read as this region reads it.
    ///
    /// - Errors: `ValidationError`: an option that says nothing in its form is wrong usage.
    func chosen(in region: IssuingRegion) throws -> MintingOptions {
        var chosen = MintingOptions()
        do {
            chosen.attributes = try attributes.map { try AttributeText(argument: $0) }
            chosen.perks = try perks.map { try PerkSpec($0, in: region.currency) }
        } catch let refusal as MintingRefusal {
            throw ValidationError(Messages.words(for: refusal).text(in: .ofEnvironment()))
        } catch let problem as PerkSpecProblem {
            throw ValidationError(Messages.words(for: problem).text(in: .ofEnvironment()))
        }
        for (bound, text) in [(ValidityBound.from, from), (.until, until)] {
            if let text, bound.moment(text, in: region.calendar) == nil {
                throw ValidationError(
                    Messages.words(for: MintingRefusal.badDate(text)).text(in: .ofEnvironment()))
            }
        }
        if let persons, !(1...65_535).contains(persons) {
            throw ValidationError(
                Messages.words(for: MintingRefusal.persons(persons)).text(in: .ofEnvironment()))
        }
        chosen.zones = zones
        chosen.from = from
        chosen.until = until
        chosen.slot = slot
        chosen.persons = persons
        chosen.holder = try holder.map(Self.readHolder)
        return chosen
    }

    private static func readHolder(_ text: String) throws -> PublicKey {
        guard let bytes = [UInt8](hex: text), let key = PublicKey(bytes) else {
            throw ValidationError(Messages.holderForm.text(in: .ofEnvironment()))
        }
        return key
    }
}
