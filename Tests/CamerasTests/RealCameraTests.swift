import Foundation
import Glibc
import QRSymbols
import Synchronization
import TestSupport
import Testing

@testable import Cameras

extension `Real sources` {
    /// Cameras that other programs play: frames arrive, a pass is read from them, and what went away comes back.
    @Suite struct `Real cameras` {
        let folder: ScratchFolder
        let pass: ShownPass
        let settings = CameraSettings(
            patience: .seconds(8), firstRetry: .milliseconds(50), longestRetry: .milliseconds(400))

        init() throws {
            folder = try ScratchFolder()
            pass = ShownPass(in: folder)
        }

        @Test(.enabled(if: ServedCamera.servesRTSP), .timeLimit(.minutes(2)))
        func `an RTSP camera with a password is read, and read again after a power cut`() async throws {
            let film = try pass.film(seconds: 60)
            let first = try ServedCamera.rtsp(film, account: ["staff", "s3cret"])
            let address = "rtsp://staff:s3cret@127.0.0.1:\(first.port)/entrance"
            var story = CameraStory(Camera(.address(address), settings: settings))
            #expect(await story.reads(pass))
            #expect(commandLines().contains { $0.contains("ffmpeg") })
            #expect(!commandLines().contains { $0.contains("s3cret") && !$0.contains("serve-rtsp") })
            first.kill()
            let trouble = await story.trouble()
            #expect(trouble.map { "\($0)" }?.contains("s3cret") == false)
            let second = try ServedCamera.rtsp(film, port: first.port, account: ["staff", "s3cret"])
            #expect(await story.reads(pass))
            #expect(story.connections == 2)
            second.kill()
        }

        @Test(.enabled(if: ServedCamera.servesRTSP), .timeLimit(.minutes(2)))
        func `a wrong password is said without saying it`() async throws {
            let camera = try ServedCamera.rtsp(
                try pass.film(seconds: 2), account: ["staff", "right"])
            let address = "rtsp://staff:wr0ng@127.0.0.1:\(camera.port)/entrance"
            var story = CameraStory(Camera(.address(address), settings: settings))
            let trouble = await story.trouble().map { "\($0)" } ?? ""
            #expect(trouble.contains("401"))
            #expect(!trouble.contains("wr0ng"))
            camera.kill()
        }

        @Test(.enabled(if: ServedCamera.servesRTSP), .timeLimit(.minutes(2)))
        func `an RTSP camera that hangs is given up, and read when another stands in its place`()
            async throws
        {
            var settings = settings
            settings.patience = .seconds(4)
            let film = try pass.film(seconds: 60)
            let first = try ServedCamera.rtsp(film)
            let address = "rtsp://127.0.0.1:\(first.port)/entrance"
            var story = CameraStory(Camera(.address(address), settings: settings))
            #expect(await story.reads(pass))
            first.hang()
            let trouble = await story.trouble()
            switch trouble {
            case .timedOut, .cameraGone: break
            default: Issue.record("\(String(describing: trouble))")
            }
            first.kill()
            let second = try ServedCamera.rtsp(film, port: first.port)
            #expect(await story.reads(pass))
            second.kill()
        }

        @Test(.timeLimit(.minutes(1)))
        func `an MJPEG camera is read, and read again after a power cut`() async throws {
            let picture = try pass.picture()
            let port = try freePort()
            let first = try ServedCamera.mjpeg(picture, port: port)
            let address = "http://staff:s3cret@127.0.0.1:\(port)/entrance"
            var story = CameraStory(Camera(.address(address), settings: settings))
            #expect(await story.reads(pass))
            #expect(!commandLines().contains { $0.contains("s3cret") })
            first.kill()
            #expect(await story.trouble() != nil)
            let second = try ServedCamera.mjpeg(picture, port: port)
            #expect(await story.reads(pass))
            second.kill()
        }

        @Test(arguments: ["rtsp", "http"])
        func `a camera that takes the call and says nothing is given up and called again`(scheme: String)
            async throws
        {
            let isOver = Mutex(false)
            let server = try LoopbackServer { _, _ in while !isOver.withLock({ $0 }) { usleep(5_000) } }
            var settings = settings
            settings.patience = .milliseconds(300)
            var story = CameraStory(
                Camera(.address("\(scheme)://127.0.0.1:\(server.port)/"), settings: settings))
            for _ in 0..<3 {
                switch await story.trouble() {
                case .timedOut, .cameraGone: break
                case let other: Issue.record("\(String(describing: other))")
                }
            }
            #expect(server.connections >= 3)
            isOver.withLock { $0 = true }
            server.close()
        }

        @Test func `a camera that comes and goes thirty times leaves nothing behind`() async throws {
            let jpeg = try folder.make("still.jpg", from: "testsrc=size=320x240", "-frames:v", "1")
            let bytes = Array(try Data(contentsOf: URL(filePath: jpeg)))
            let server = try LoopbackServer { number, send in
                guard number % 3 != 2, send(LoopbackServer.multipartHead) else { return }
                for _ in 0..<3 where !send(LoopbackServer.part(bytes)) { return }
            }
            let settings = CameraSettings(firstRetry: .milliseconds(1), longestRetry: .milliseconds(2))
            let before = OpenThings()
            var story: CameraStory? = CameraStory(
                Camera(.address("http://127.0.0.1:\(server.port)/"), settings: settings))
            for _ in 0..<30 { _ = await story?.trouble() }
            #expect((story?.connections ?? 0) >= 15)
            // One child at a time, and no dead ones waiting.
            #expect(OpenThings().children.count <= before.children.count + 1)
            story = nil
            server.close()
            try await eventually("all is closed") { OpenThings().beyond(before) == [] }
        }

        @Test func `a film, a folder and a picture stream show the same pass`() async throws {
            let film = try pass.film(seconds: 1)
            let dropped = try ScratchFolder()
            try FileManager.default.copyItem(atPath: try pass.picture(), toPath: dropped.path("1.png"))
            for source in [FrameSource.file(film), .folder(dropped.path)] {
                var story = CameraStory(Camera(source, settings: settings))
                #expect(await story.reads(pass), "\(source)")
            }
            // Another program's pictures on a pipe, as standard input is.
            let writer = Process()
            let pipe = Foundation.Pipe()
            writer.executableURL = URL(filePath: "/usr/bin/env")
            writer.arguments = [
                "ffmpeg", "-nostdin", "-loglevel", "error", "-i", film, "-f", "yuv4mpegpipe", "-pix_fmt",
                "yuv420p", "-",
            ]
            writer.standardOutput = pipe
            try writer.run()
            try pipe.fileHandleForWriting.close()
            let reader = StreamReader(
                name: "-", descriptor: pipe.fileHandleForReading.fileDescriptor, patience: nil,
                stop: StopSignal())
            var count = 0
            while let gray = try reader.next() {
                if count == 0 { #expect(pass.isRead(in: CameraFrame(gray: gray, number: 0, name: "-"))) }
                count += 1
            }
            writer.waitUntilExit()
            #expect(count == 10)
        }

        @Test(.timeLimit(.minutes(1)))
        func `a script that a camera answers with is not followed`() async throws {
            let elsewhere = try LoopbackServer { _, _ in }
            let camera = try LoopbackServer { _, send in
                let script = "ffconcat version 1.0\nfile 'http://127.0.0.1:\(elsewhere.port)/x.ts'\n"
                _ = send(Array("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n\(script)".utf8))
            }
            var story = CameraStory(
                Camera(.address("http://127.0.0.1:\(camera.port)/it's%20live.ffconcat"), settings: settings))
            #expect(await story.trouble() != nil)
            #expect(camera.connections > 0)
            #expect(elsewhere.connections == 0)
            camera.close()
            elsewhere.close()
        }

        /// What the process list shows of every program on this machine.
        private func commandLines() -> [String] {
            let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
            return processes.compactMap { process in
                guard Int32(process) != nil else { return nil }
                let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline")
                return line.map { String(decoding: $0, as: UTF8.self) }
            }
        }
    }
}
