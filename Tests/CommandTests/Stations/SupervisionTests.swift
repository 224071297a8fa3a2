import Foundation
import Glibc
import Testing

/// `gate run` under a service manager: what it is told, and what the logs say.
struct SupervisionTests {
    /// A manager's socket, abstract, as systemd may have it.
    private final class Manager {
        let name = "@scenic-\(UUID().uuidString)"
        private let socket = Glibc.socket(
            AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)

        init() throws {
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let bytes = [0] + Array(name.utf8.dropFirst())
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
            let code = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(socket, $0, socklen_t(2 + bytes.count))
                }
            }
            try #require(code == 0)
        }

        deinit { close(socket) }

        private(set) var heard = ""

        func listen() -> String {
            var bytes = [UInt8](repeating: 0, count: 4_096)
            while case let count = recv(socket, &bytes, bytes.count, 0), count > 0 {
                heard += String(decoding: bytes[..<count], as: UTF8.self) + "\n"
            }
            return heard
        }
    }

    @Test func `a manager hears that the station is ready, alive, and stopping`() async throws {
        let region = try TestRegion()
        let manager = try Manager()
        let folder = region.scratch.path("dropped")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = try region.scratch.write(
            "gate: north-1\nregion: lakeside\nhome: home\nsources: [{folder: \(folder)}]\n", to: "gate.yaml")
        let station = try Program.gate.start(
            ["run", "--settings", file],
            environment: ["NOTIFY_SOCKET": manager.name, "WATCHDOG_USEC": "300000"])
        try await eventually("ready") { manager.listen().contains("READY=1") }
        try await eventually("alive") { manager.listen().contains("WATCHDOG=1\nSTATUS=north-1: 0 showings") }
        station.signal(SIGTERM)
        #expect(try station.end().exit == 0)
        #expect(manager.listen().contains("STOPPING=1"))
    }

    @Test func `a busy run's logs hold no pass, no token, no key and no password`() async throws {
        let region = try TestRegion()
        let passes = try (0..<3).map { _ in try region.mint() }
        let film = try Pictures.film(passes.map(\.picture), frames: 6, in: region.scratch)
        let file = try region.scratch.write(
            """
            gate: north-1
            region: lakeside
            home: home
            sources: [{file: \(film)}, {file: \(film)}, {url: 'http://staff:sesame@127.0.0.1:9/'}]

            """, to: "gate.yaml")
        let station = try Program.gate.start(["run", "--settings", file, "--log", "json"])
        try await eventually("all are let in") { station.lines.count >= 3 }
        station.signal(SIGTERM)
        let answer = try station.end()
        let key = String(decoding: try content("\(region.home)/gates/north-1/gate.key"), as: UTF8.self)
        for secret in passes.map(\.id) + [
            "SP1:", "sesame", key.trimmingCharacters(in: .whitespacesAndNewlines),
        ] {
            #expect(!answer.errors.contains(secret), "the log holds \(secret)")
        }
        #expect(answer.errors.contains(#""gate":"north-1""#), "\(answer.errors)")
    }
}
