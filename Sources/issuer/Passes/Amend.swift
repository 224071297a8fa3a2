import ArgumentParser
import PassLedger
import Passes
import Regions

/// `issuer amend`: changes what a pass says.
struct Amend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Changes what a pass says, by a new token in place of the old one",
        discussion: """
            What is not named stays as it is: an attribute or perk replaces the one of its name, --zone replaces all zones. \
            The old picture is refused from now on.

            Example: issuer amend 6f1c0a7e5b2d4f88a1c37d9e02b45f60 --until 2026-05-03 --qr pass.pdf --home lakeside
            """)

    @OptionGroup var options: ReplacementOptions
    @OptionGroup var facts: FactOptions

    func validate() throws {
        guard !facts.areEmpty else {
            throw ValidationError(Messages.nothingToAmend.text(in: .ofEnvironment()))
        }
    }

    func run() async throws {
        let home = try options.home.open()
        try await options.replace(.amend, in: home, changes: try facts.chosen(in: home.issuingRegion))
    }
}
