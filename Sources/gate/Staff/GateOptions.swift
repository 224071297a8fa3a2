import ArgumentParser
import GateStation
import Passes
import Regions

/// A gate of a home, as what staff do there takes it.
struct GateOptions: ParsableArguments {
    @OptionGroup var home: HomeOption
    @Option(help: "The gate that stands here")
    var gate: Code
    @OptionGroup var report: ReportOption

    /// Opens gate and home.
    func open() async throws -> HomeGate { try await HomeGate(opening: try home.open(), gate: gate) }
}
