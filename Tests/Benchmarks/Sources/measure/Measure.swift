import Foundation

/// Measures what a pass costs beside what nobody can do without, and prints a line for each.
///
/// Usage: measure FOLDER [sizes|verify|mint|scan|gate-floor]. The folder is made anew; it must lie on the disk that a region's home would lie on.
@main
struct Measure {
    static func main() async throws {
        guard (2...3).contains(CommandLine.arguments.count) else {
            print("usage: measure FOLDER [sizes|verify|mint|scan|gate-floor]")
            exit(64)
        }
        let folder = CommandLine.arguments[1]
        if FileManager.default.fileExists(atPath: folder) {
            try FileManager.default.removeItem(atPath: folder)
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let wanted: (String) -> Bool = { CommandLine.arguments.dropFirst(2).allSatisfy([$0].contains) }
        if wanted("sizes") { try TokenSizes().print() }
        if wanted("verify") { try await VerifyAndDecide().print() }
        let region = try await SampleRegion(in: folder + "/home")
        let floor = try DurableRow(in: folder + "/floor.sqlite")
        if CommandLine.arguments.last == "gate-floor" {
            return try GateFloor(region: region, floor: floor).serve()
        }
        if wanted("mint") { try await MintToLedger(region: region, floor: floor).print() }
        if wanted("scan") { try await ScanToLedger(region: region, floor: floor).print() }
    }
}
