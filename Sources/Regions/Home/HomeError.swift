public import Passes

/// A region's folder that cannot be used as it is.
public enum HomeError: Error, Hashable, Sendable {
    /// There is no such folder.
    case missing(folder: String)
    /// `issuer init` found something in the folder.
    case inUse(folder: String)
    /// The folder is no region's home.
    case notAHome(folder: String)
    /// The home was written by a newer version of the programs.
    case newerVersion(folder: String, format: String)
    /// The home belongs to another region than was asked for.
    case otherRegion(folder: String, expected: RegionID, found: RegionID)
    /// A file of the home contradicts the others.
    case damaged(file: String, what: String)
    /// A key file is not there, not readable, or open to others.
    case key(file: String, what: String)
    /// A file could not be read or written.
    case file(FileError)
}
