import Foundation
import Glibc
package import Passes
import Regions

/// What a scrape asks of the machine: sizes of journals, and the process's own use of it.
package struct StationFacts: Sendable {
    package var started: Moment
    package var journals: [Code: ByteCount] = [:]
    package var standingLoops = 0
    package var residentMemory = ByteCount.bytes(0)
    package var openDescriptors = 0

    package init(started: Moment) { self.started = started }

    /// Looks now.
    ///
    /// - Shape: `journals` are the paths; what cannot be looked at is left out or 0.
    package init(started: Moment, journals paths: [Code: String], standingLoops: Int) {
        self.init(started: started)
        self.standingLoops = standingLoops
        journals = paths.compactMapValues { Self.size(ofDatabase: $0) }
        residentMemory = Self.residentMemoryNow()
        openDescriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
    }

    /// The file with what SQLite keeps beside it.
    package static func size(ofDatabase path: String) -> ByteCount? {
        guard let file = try? FileStatus(of: path) else { return nil }
        let log = try? FileStatus(of: path + "-wal")
        return .bytes(file.size + (log?.size ?? 0))
    }

    private static func residentMemoryNow() -> ByteCount {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
            let pages = text.split(separator: " ").dropFirst().first.flatMap({ Int64($0) })
        else { return .bytes(0) }
        return .bytes(pages * Int64(sysconf(Int32(_SC_PAGESIZE))))
    }
}
