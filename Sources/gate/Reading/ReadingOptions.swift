public import ArgumentParser
public import QRSymbols

/// Which pictures to read, and how.
struct ReadingOptions: ParsableArguments {
    @Argument(help: "Pictures or films, of any format ffmpeg knows", completion: .file())
    var images: [String]

    @Option(help: "Which library reads symbols")
    var decoder: QRSymbols.Decoder = .auto
}

extension QRSymbols.Decoder: ExpressibleByArgument {}
