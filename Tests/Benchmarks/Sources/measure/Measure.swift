import Foundation

/// Measures what a pass costs beside what nobody can do without, and prints a line for each.
///
/// Usage: measure FOLDER. The folder is made anew; it must lie on the disk that a region's home would lie on.
@main
struct Measure {
    static func main() async throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: measure FOLDER")
            exit(64)
        }
        let folder = CommandLine.arguments[1]
        if FileManager.default.fileExists(atPath: folder) { try FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try TokenSizes().print()
        try await VerifyAndDecide().print()
        let region = try await SampleRegion(in: folder + "/home")
        let floor = try DurableRow(in: folder + "/floor.sqlite")
        try await MintToLedger(region: region, floor: floor).print()
        try await ScanToLedger(region: region, floor: floor).print()
    }
}
