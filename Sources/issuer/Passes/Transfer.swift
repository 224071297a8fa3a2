import ArgumentParser
import PassLedger
import Passes
import Regions

/// `issuer transfer`: hands a pass on to another holder.
struct Transfer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hands a pass on to another holder, as often as its plan allows",
        discussion: """
            A bound pass takes the present holder's proof: an Ed25519 signature over the line "scenic-pass transfer v1", \
            SHA-256 of the token, and the new holder's 32-byte key. A bearer pass takes none.

            Example: issuer transfer 6f1c0a7e5b2d4f88a1c37d9e02b45f60 --holder 8a88… --proof 5f3e… --home lakeside
            """)

    @OptionGroup var options: ReplacementOptions
    @Option(help: ArgumentHelp("The new holder's Ed25519 key", valueName: "hex"))
    var holder: String
    @Option(help: ArgumentHelp("The present holder's signature", valueName: "hex"))
    var proof: String?

    func validate() throws {
        _ = try FactOptions.readHolder(holder)
        _ = try proof.map(Self.readProof)
        // The new holder's phone shows presentations: a bound pass is never printed.
        guard options.picture == nil else {
            throw ValidationError(Messages.boundPassIsNeverPrinted.text(in: .ofEnvironment()))
        }
    }

    func run() async throws {
        var changes = MintingOptions()
        changes.holder = try FactOptions.readHolder(holder)
        try await options.replace(
            .transfer, in: try options.home.open(), changes: changes, proof: try proof.map(Self.readProof))
    }

    private static func readProof(_ text: String) throws -> Signature {
        guard let bytes = [UInt8](hex: text), let proof = Signature(bytes) else {
            throw ValidationError(Messages.proofForm.text(in: .ofEnvironment()))
        }
        return proof
    }
}
