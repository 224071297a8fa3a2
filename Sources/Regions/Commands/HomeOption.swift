public import ArgumentParser

/// The region's home, as every command takes it.
public struct HomeOption: ParsableArguments {
    /// The folder.
    @Option(name: .customLong("home"), help: "The region's home", completion: .directory)
    public var folder: String

    /// Takes nothing yet.
    public init() {}

    /// Opens the home.
    public func open() throws(HomeError) -> RegionHome { try RegionHome(opening: folder) }
}
