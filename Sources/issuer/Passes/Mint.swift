import ArgumentParser
import PassLedger
import Passes
import QRSymbols
import Regions

/// `issuer mint`: sells one pass.
struct Mint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mints a pass and draws it",
        discussion: """
            The picture is a bare symbol (.png, .svg) or a printed ticket (.pdf); it is read back before it is handed out.

            Example: issuer mint --home lakeside --plan day --attribute class=adult --qr pass.pdf
            """)

    @OptionGroup var home: HomeOption
    @OptionGroup var options: PassOptions
    @Option(
        name: .customLong("qr"), help: "Draws the pass: FILE.png, FILE.svg or FILE.pdf", completion: .file())
    var picture: String?
    @OptionGroup var report: ReportOption

    func validate() throws {
        guard let picture else { return }
        guard PictureFormat(fileName: picture) != nil else {
            throw ValidationError(Messages.pictureFormat(picture).text(in: .ofEnvironment()))
        }
        // Rule of CONTRACT, section 2: a bound pass is never printed; its phone shows presentations.
        guard options.holder == nil else {
            throw ValidationError(Messages.boundPassIsNeverPrinted.text(in: .ofEnvironment()))
        }
    }

    func run() async throws {
        let home = try home.open()
        let chosen = try options.chosen(in: home.issuingRegion)
        let desk = try await IssuerDesk(opening: home)
        let sold = try await desk.mint(
            [
                MintingOrder(
                    plan: options.plan, options: chosen, picture: picture.map { path in { _ in path } })
            ], at: .now())
        for pass in sold {
            report.print(pass.json, text: Messages.minted(pass).text(in: .ofEnvironment()))
        }
    }
}

extension MintedPass {
    var json: JSONValue {
        [
            "pass_id": JSONValue(token.claims.passID), "token": .string(token.text), "qr": JSONValue(picture),
            "entry_index": JSONValue(index.value),
        ]
    }
}
