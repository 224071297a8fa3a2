import Foundation
import Glibc
import TestSupport
import Testing

/// A camera that another program plays, for one test.
final class ServedCamera {
    private let process = Process()
    /// The port of 127.0.0.1 it serves on.
    private(set) var port: UInt16 = 0

    /// Whether this machine has what ``rtsp(_:port:account:)`` needs; says so in the output when it has not.
    static let servesRTSP: Bool = {
        let check = Process()
        check.executableURL = URL(filePath: "/usr/bin/python3")
        check.arguments = ["-c", "import gi; gi.require_version('GstRtspServer', '1.0')"]
        check.standardError = FileHandle.nullDevice
        try? check.run()
        check.waitUntilExit()
        guard check.terminationStatus != 0 else { return true }
        print("skipped: no gir1.2-gst-rtsp-server-1.0 on this machine, so no RTSP camera was read")
        return false
    }()

    /// Serves a film over RTSP; `port` 0 takes a free one.
    static func rtsp(_ film: String, port: UInt16 = 0, account: [String] = []) throws -> ServedCamera {
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Cameras/serve-rtsp").path
        let camera = ServedCamera()
        let output = FoundationPipe()
        camera.process.standardOutput = output
        try camera.start("/usr/bin/python3", [script, film, "\(port)"] + account)
        var line = ""
        while !line.contains("\n") {
            let piece = output.fileHandleForReading.availableData
            if piece.isEmpty { break }
            line += String(decoding: piece, as: UTF8.self)
        }
        camera.port = try #require(line.split(separator: " ").last.flatMap { UInt16($0.dropLast()) })
        return camera
    }

    /// Has ffmpeg serve a picture as HTTP MJPEG, to one viewer, on a port that is free.
    static func mjpeg(_ picture: String, port: UInt16) throws -> ServedCamera {
        let camera = ServedCamera()
        camera.port = port
        try camera.start(
            "/usr/bin/env",
            [
                "ffmpeg", "-nostdin", "-loglevel", "quiet", "-re", "-stream_loop", "-1", "-framerate", "10",
                "-i", picture, "-q:v", "3", "-f", "mpjpeg", "-listen", "1",
                "http://127.0.0.1:\(port)/entrance",
            ])
        return camera
    }

    deinit { kill() }

    /// Stands still, with all connections open.
    func hang() { Glibc.kill(process.processIdentifier, SIGSTOP) }

    /// Pulls the plug.
    func kill() {
        guard process.isRunning else { return }
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private func start(_ program: String, _ arguments: [String]) throws {
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }
}

/// Foundation's, not the module's own.
private typealias FoundationPipe = Foundation.Pipe

/// A port of 127.0.0.1 that was free a moment ago.
func freePort() throws -> UInt16 {
    let server = try LoopbackServer { _, _ in }
    defer { server.close() }
    return server.port
}
