public import ArgumentParser
public import Passes

extension RegionID: ExpressibleByArgument {
    /// Reads a region id from the command line.
    public init?(argument: String) { self.init(argument) }
}

extension Code: ExpressibleByArgument {
    /// Reads a code from the command line.
    public init?(argument: String) { self.init(argument) }
}

extension Moment: ExpressibleByArgument {
    /// Reads an RFC 3339 time from the command line.
    public init?(argument: String) { self.init(rfc3339: argument) }
}
