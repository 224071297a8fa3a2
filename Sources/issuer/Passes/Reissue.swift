import ArgumentParser
import PassLedger
import Passes
import Regions

/// `issuer reissue`: the same pass by another token.
struct Reissue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Replaces a lost or photographed pass: the same facts, a new token",
        discussion: """
            The old picture is refused from now on, as superseded; what was used of the pass stays used.

            Example: issuer reissue 6f1c0a7e5b2d4f88a1c37d9e02b45f60 --reason lost --qr pass.pdf --home lakeside
            """)

    @OptionGroup var options: ReplacementOptions

    func run() async throws { try await options.replace(.reissue, in: try options.home.open()) }
}
