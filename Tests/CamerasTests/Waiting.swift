import Foundation
import Testing

/// Waits until a condition holds, and fails the test when it does not within the time.
func eventually(
    _ what: Comment, within limit: Duration = .seconds(20), sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: () throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + limit
    while try !condition() {
        guard ContinuousClock.now < deadline else {
            Issue.record(what, sourceLocation: sourceLocation)
            return
        }
        try await Task.sleep(for: .milliseconds(5))
    }
}

/// What this process has open and which children it has, dead ones that nobody reaped included.
struct OpenThings: Equatable {
    var descriptors: Int
    var children: [Int32]

    init() {
        let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        descriptors = open?.count ?? 0
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        children = processes.compactMap { Int32($0) }.filter { process in
            // "pid (name) state parent …"; the name is ffmpeg's or ours, without parentheses.
            let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
            let fields = line?.split(separator: ")").last?.split(separator: " ") ?? []
            return fields.count > 1 && Int32(fields[1]) == getpid()
        }
    }
}
