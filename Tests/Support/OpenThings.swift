import Foundation
import Glibc

/// What this process has open and which children it has, dead ones that nobody reaped included.
package struct OpenThings: CustomStringConvertible {
    /// What each descriptor stands for, by its number.
    package var descriptors: [String: String] = [:]
    /// Their numbers.
    package var children: [Int32]

    /// As it is now.
    package init() {
        let files = FileManager.default
        for number in (try? files.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [] {
            // The one that reads this very folder is gone by now.
            let target = try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)")
            // Pipes and counters are what this module opens. Files are other suites', which share the process; a timer is the
            // runtime's own: it opens one for the first task that sleeps and keeps it.
            if let target, target.hasPrefix("pipe:") || target == "anon_inode:[eventfd]" {
                descriptors[number] = target
            }
        }
        let processes = (try? files.contentsOfDirectory(atPath: "/proc")) ?? []
        children = processes.compactMap { Int32($0) }.filter { process in
            // "pid (name) state parent …"; the name is ffmpeg's or ours, without parentheses.
            let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
            let fields = line?.split(separator: ")").last?.split(separator: " ") ?? []
            return fields.count > 1 && Int32(fields[1]) == getpid()
        }
    }

    package var description: String { "children \(children), descriptors \(descriptors.values.sorted())" }

    /// What is open now and was not before; a descriptor that Foundation gave back late does not matter.
    package func beyond(_ before: OpenThings) -> [String] {
        let fresh = descriptors.filter { before.descriptors[$0.key] != $0.value }.map {
            "\($0.key): \($0.value)"
        }
        return children.filter { !before.children.contains($0) }.map { "child \($0)" } + fresh
    }
}
