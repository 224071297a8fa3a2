import Admission
import ArgumentParser
import Passes
import Regions

/// `issuer verify`: what can be said of a pass without any store.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks a bundle, a picture of a pass, a token or a presentation: form, signatures, times",
        discussion: """
            Trusts only what it is given: a roster, a raw issuer key, or a home's roster. Says nothing of a current state. \
            An argument that opens as a file is one, anything else is text.

            Example: issuer verify pass.png --roster lakeside/roster
            """)

    @Argument(help: "A bundle, a picture, or the text of a token or presentation", completion: .file())
    var shown: String
    @Option(help: "A roster file whose regions are trusted", completion: .file())
    var roster: String?
    @Option(help: ArgumentHelp("A raw issuer key, trusted whatever region a token names", valueName: "hex"))
    var key: String?
    @Option(help: "A region's home whose roster is trusted", completion: .directory)
    var home: String?
    @Option(help: "The time to judge by, RFC 3339 (default: now)")
    var at: Moment?
    @OptionGroup var report: ReportOption

    func validate() throws {
        guard [roster, key, home].compactMap(\.self).count <= 1 else {
            throw ValidationError(Messages.oneTrust.text(in: .ofEnvironment()))
        }
        _ = try issuerKey()
    }

    func run() async throws {
        let trust = try trust()
        let moment = at ?? .now()
        let thing = try ShownThing(shown)
        if let word = thing.caution(about: shown) { StandardOutput.diagnose(word.text(in: .ofEnvironment())) }
        let answer = try Verification(of: thing, trust: trust, at: moment)
        report.print(answer.json, text: Messages.verified(answer).text(in: .ofEnvironment()))
        if !answer.isValid { throw ExitCode(1) }
    }

    private func trust() throws -> Trust {
        if let key = try issuerKey() { return Trust(issuerKey: key) }
        if let home { return Trust(roster: try RegionHome(opening: home).roster) }
        guard let roster else { return .nobody }
        let file = try RosterFile(parsing: try DurableFile(roster).read(limit: RosterFile.byteLimit))
        try file.verify()
        return Trust(roster: file.roster)
    }

    private func issuerKey() throws -> PublicKey? {
        guard let key else { return nil }
        guard let bytes = [UInt8](hex: key), let issuer = PublicKey(bytes), issuer.canVerify else {
            throw ValidationError(Messages.issuerKeyForm.text(in: .ofEnvironment()))
        }
        return issuer
    }
}
