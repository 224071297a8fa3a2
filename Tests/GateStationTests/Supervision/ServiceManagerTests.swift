import Foundation
import Glibc
import Testing

@testable import GateStation

/// What a service manager hears, on a real socket.
struct ServiceManagerTests {
    /// A datagram socket as systemd has it.
    private final class Listener {
        let name: String
        private let socket: Int32

        init(abstract: Bool) throws {
            let mark = "scenic-\(UUID().uuidString)"
            name = abstract ? "@\(mark)" : "/tmp/\(mark)"
            socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            var bytes = Array(name.utf8)
            if abstract { bytes[0] = 0 }
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
            let length = socklen_t(2 + bytes.count)
            let code = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, length) }
            }
            try #require(code == 0)
        }

        deinit {
            close(socket)
            unlink(name)
        }

        /// The next datagram; nil when there is none.
        func next() -> String? {
            var bytes = [UInt8](repeating: 0, count: 4_096)
            let count = recv(socket, &bytes, bytes.count, 0)
            return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
        }
    }

    @Test(arguments: [false, true])
    func `a manager hears on a path and on an abstract name`(abstract: Bool) throws {
        let listener = try Listener(abstract: abstract)
        let manager = try #require(ServiceManager(environment: ["NOTIFY_SOCKET": listener.name]))
        #expect(manager.tell(.ready, .status("north-1: open\nSTOPPING=1")))
        #expect(listener.next() == "READY=1\nSTATUS=north-1: open; STOPPING=1")
        #expect(manager.watchdog == nil)
    }

    @Test func `the watchdog's interval counts for its process alone`() throws {
        let ours = ["NOTIFY_SOCKET": "/run/x", "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"]
        #expect(ServiceManager(environment: ours, process: 7)?.watchdog == .seconds(30))
        #expect(try #require(ServiceManager(environment: ours, process: 8)).watchdog == nil)
    }

    @Test(arguments: ["", "@", "/", "relative", "vsock:2:1", String(repeating: "/x", count: 100)])
    func `what is no address is no manager`(socket: String) {
        #expect(ServiceManager(environment: ["NOTIFY_SOCKET": socket]) == nil)
    }

    @Test func `a manager that is gone is not told, and nothing fails`() throws {
        let manager = try #require(ServiceManager(environment: ["NOTIFY_SOCKET": "/nowhere/notify"]))
        #expect(!manager.tell(.alive))
    }

    @Test func `a station whose loop stands still is not called alive`() throws {
        let listener = try Listener(abstract: true)
        let manager = try #require(ServiceManager(environment: ["NOTIFY_SOCKET": listener.name]))
        let watchdog = Watchdog(for: manager)
        let pulse = watchdog.pulse("north-1 /dev/video0", longestWork: .seconds(10))
        let start = ContinuousClock.now
        pulse.begin(at: start)
        watchdog.tell(status: "all is well", at: start + .seconds(9))
        #expect(listener.next() == "WATCHDOG=1\nSTATUS=all is well")
        watchdog.tell(status: "all is well", at: start + .seconds(11))
        #expect(listener.next() == "STATUS=all is well")
        #expect(watchdog.standing(at: start + .seconds(11)) == ["north-1 /dev/video0"])
        pulse.finish(at: start + .seconds(12))
        watchdog.tell(status: "all is well", at: start + .seconds(60))
        #expect(listener.next() == "WATCHDOG=1\nSTATUS=all is well")
    }

    @Test func `a camera that says nothing for too long stands still, an idle reader does not`() {
        let start = ContinuousClock.now
        let camera = LoopPulse("camera", longestSilence: .seconds(60), at: start)
        let reader = LoopPulse("reader", at: start)
        #expect(camera.turns(at: start + .seconds(59)))
        #expect(!camera.turns(at: start + .seconds(61)))
        #expect(reader.turns(at: start + .seconds(86_400)))
        camera.end()
        #expect(camera.turns(at: start + .seconds(61)))
    }
}
