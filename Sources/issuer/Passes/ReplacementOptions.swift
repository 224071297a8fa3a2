import ArgumentParser
import PassLedger
import Passes
import QRSymbols
import Regions

/// What `amend`, `reissue` and `transfer` have in common.
struct ReplacementOptions: ParsableArguments {
    @OptionGroup var pass: PassArgument
    @OptionGroup var home: HomeOption
    @Option(help: "Why; stands in the history")
    var reason: String?
    @Option(
        name: .customLong("qr"), help: "Draws the new token: FILE.png, FILE.svg or FILE.pdf",
        completion: .file())
    var picture: String?
    @OptionGroup var report: ReportOption

    func validate() throws {
        guard reason.map({ (1...1024).contains($0.utf8.count) }) ?? true else {
            throw ValidationError(Messages.reasonLength.text(in: .ofEnvironment()))
        }
        guard let picture else { return }
        guard PictureFormat(fileName: picture) != nil else {
            throw ValidationError(Messages.pictureFormat(picture).text(in: .ofEnvironment()))
        }
    }

    /// Gives the pass its new token and tells.
    func replace(
        _ kind: RecordKind, in home: RegionHome, changes: MintingOptions = MintingOptions(),
        proof: Signature? = nil
    ) async throws {
        let desk = try await IssuerDesk(opening: home)
        let order = ReplacingOrder(
            kind: kind, pass: pass.pass, changes: changes, proof: proof, reason: reason, picture: picture)
        let replaced: MintedPass
        do { replaced = try await desk.replace(order, at: .now()) } catch IssuerError.boundPassIsNeverPrinted
        {
            // Rule of CONTRACT, section 2, as at minting: wrong usage.
            throw ValidationError(Messages.boundPassIsNeverPrinted.text(in: .ofEnvironment()))
        }
        report.print(replaced.json, text: Messages.replaced(replaced, kind).text(in: .ofEnvironment()))
    }
}
