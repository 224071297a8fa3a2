import Foundation
import QRSymbols
import Synchronization
import TestSupport
import Testing

@testable import Cameras

extension `Real sources` {
    @Suite struct `Cameras` {
        let folder: ScratchFolder
        let settings = CameraSettings(firstRetry: .milliseconds(20), longestRetry: .milliseconds(160))

        init() throws { folder = try ScratchFolder() }

        @Test func `a film played as a camera loses no frame`() async throws {
            let path = try folder.make("film.mp4", from: "testsrc=size=64x48:rate=25:duration=2")
            var names: [String] = []
            for await event in Camera(.file(path)).events() {
                if case .frame(let frame) = event { names.append(frame.name) }
            }
            #expect(names == (0..<50).map { "\(path)#\($0)" })
        }

        @Test func `a network camera gives pictures, and the newest to whoever is slow`() async throws {
            let jpeg = try jpeg()
            let sent = Mutex(0)
            let server = try LoopbackServer { _, send in
                guard send(LoopbackServer.multipartHead) else { return }
                while send(LoopbackServer.part(jpeg)) {
                    sent.withLock { $0 += 1 }
                    usleep(10_000)  // a hundred pictures a second
                }
            }
            defer { server.close() }
            let camera = Camera(.address("http://127.0.0.1:\(server.port)/video"), settings: settings)
            var events = camera.events().makeAsyncIterator()
            guard case .connected = await events.next(), case .frame(let first) = await events.next() else {
                Issue.record("no picture")
                return
            }
            #expect(first.gray.width == 320)
            let before = sent.withLock { $0 }
            try await eventually("the camera goes on") { sent.withLock { $0 } > before + 100 }
            guard case .frame = await events.next(), case .frame(let newest) = await events.next() else {
                Issue.record("the camera was lost")
                return
            }
            #expect(newest.number > first.number + 20)
        }

        @Test func `a lost camera is opened again, and the pauses grow`() async throws {
            let jpeg = try jpeg()
            let server = try LoopbackServer { number, send in
                guard number < 2, send(LoopbackServer.multipartHead) else { return }
                for _ in 0..<5 where !send(LoopbackServer.part(jpeg)) { return }
            }
            defer { server.close() }
            let camera = Camera(.address("http://127.0.0.1:\(server.port)/video"), settings: settings)
            var story: [String] = []
            for await event in camera.events() {
                switch event {
                case .connected: story.append("connected")
                case .frame: if story.last != "frames" { story.append("frames") }
                case .trouble(.cameraGone, let retryIn?): story.append("gone, again in \(retryIn)")
                case .trouble(let error, _): story.append("\(error)")
                }
                if story.count == 9 { break }
            }
            let pauses = [20, 20, 40, 80, 160].map { "gone, again in \(Duration.milliseconds($0))" }
            #expect(story == ["connected", "frames", pauses[0], "connected", "frames"] + pauses[1...])
        }

        @Test func `an ffmpeg serves a stream that we watch`() async throws {
            let free = try LoopbackServer { _, _ in }
            let port = free.port
            free.close()
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = [
                "ffmpeg", "-nostdin", "-loglevel", "quiet", "-re", "-f", "lavfi", "-i",
                "testsrc=size=160x120:rate=25",
                "-c:v", "mpeg2video", "-f", "mpegts", "-listen", "1", "http://127.0.0.1:\(port)/live",
            ]
            try process.run()
            defer {
                process.terminate()
                process.waitUntilExit()
            }
            let camera = Camera(.address("http://127.0.0.1:\(port)/live"), settings: settings)
            for await event in camera.events() {
                guard case .frame(let frame) = event else { continue }
                #expect(frame.gray.width == 160)
                break
            }
        }

        @Test func `leaving or cancelling leaves neither processes nor descriptors behind`() async throws {
            let jpeg = try jpeg()
            let server = try LoopbackServer { _, send in
                guard send(LoopbackServer.multipartHead) else { return }
                while send(LoopbackServer.part(jpeg)) { usleep(5_000) }
            }
            defer { server.close() }
            let film = try folder.make("film.mp4", from: "testsrc=size=320x240:rate=25:duration=8")
            let sources = [
                FrameSource.address("http://127.0.0.1:\(server.port)/"), .file(film), .folder(folder.path),
            ]
            let before = OpenThings()
            for source in sources {
                for await event in Camera(source, settings: settings).events() {
                    if case .frame = event { break }
                }
                let isWatching = Mutex(false)
                let watching = Task {
                    for await event in Camera(source, settings: settings).events() {
                        guard case .frame = event else { continue }
                        isWatching.withLock { $0 = true }
                        try? await Task.sleep(for: .seconds(600))
                    }
                }
                try await eventually("a picture came") { isWatching.withLock { $0 } }
                watching.cancel()
                await watching.value
                #expect(OpenThings().children == before.children, "\(source)")
            }
            // The server's own end of a connection closes when it next tries to send.
            try await eventually("all is closed") { OpenThings().beyond(before) == [] }
            #expect(OpenThings().beyond(before) == [])
        }

        @Test func `a silent camera is given up and tried again`() async throws {
            let isOver = Mutex(false)
            let server = try LoopbackServer { _, send in
                _ = send(LoopbackServer.multipartHead)
                while !isOver.withLock({ $0 }) { usleep(5_000) }
            }
            var settings = settings
            settings.patience = .milliseconds(400)
            let camera = Camera(.address("http://127.0.0.1:\(server.port)/"), settings: settings)
            var events = camera.events().makeAsyncIterator()
            let event = await events.next()
            isOver.withLock { $0 = true }
            server.close()
            switch event {
            case .trouble(.timedOut, retryIn: .some), .trouble(.cameraGone, retryIn: .some): break
            default: Issue.record("\(String(describing: event))")
            }
        }

        @Test func `a camera that is not there is named and waited for`() async throws {
            for path in ["/dev/no-such-camera", folder.path] {
                var events = Camera(.device(path), settings: settings).events().makeAsyncIterator()
                guard case .trouble(.noSuchDevice(path), retryIn: .milliseconds(20)) = await events.next()
                else {
                    Issue.record("\(path) was not named")
                    return
                }
            }
        }

        @Test func `without ffmpeg a camera is not tried again`() async throws {
            var settings = settings
            settings.searchPath = folder.path
            var events = Camera(.address("http://127.0.0.1:9/"), settings: settings).events()
                .makeAsyncIterator()
            guard case .trouble(.ffmpegMissing, retryIn: nil) = await events.next() else {
                Issue.record("ffmpeg was found")
                return
            }
            let after = await events.next()
            #expect(after == nil)
        }

        @Test func `a V4L2 camera gives pictures`() async throws {
            guard FileManager.default.fileExists(atPath: "/dev/video0") else {
                print("skipped: no /dev/video0 on this machine, so no V4L2 camera was read")
                return
            }
            for await event in Camera(.device("/dev/video0")).events() {
                if case .frame = event { break }
                if case .trouble(let error, _) = event {
                    Issue.record("\(error)")
                    break
                }
            }
        }

        private func jpeg() throws -> [UInt8] {
            let path = try folder.make("still.jpg", from: "testsrc=size=320x240", "-frames:v", "1")
            return Array(try Data(contentsOf: URL(filePath: path)))
        }
    }
}
