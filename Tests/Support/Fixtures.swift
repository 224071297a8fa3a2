public import Foundation

/// The files that tests read, found from this source file's own place.
public enum Fixtures {
    /// The folder `Fixtures` of the repository.
    public static let folder = repository.appending(path: "Fixtures")

    /// The repository's root.
    public static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The paths of the files in a folder of fixtures that end in some way, ascending.
    public static func files(in name: String, ending: String) throws -> [URL] {
        let folder = folder.appending(path: name)
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasSuffix(ending) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    /// The bytes of a file of the fixtures.
    public static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    /// The bytes of `Fixtures/rosters/<name>.roster`.
    public static func roster(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "rosters/\(name).roster")))
    }
}
