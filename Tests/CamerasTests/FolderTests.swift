import Foundation
import Glibc
import QRSymbols
import Testing

@testable import Cameras

extension `Real sources` {
    @Suite struct `A folder that pictures are dropped into` {
        let folder: ScratchFolder

        init() throws { folder = try ScratchFolder() }

        @Test func `what lies there is read in the order it came, once`() async throws {
            for number in [9, 10, 2] {
                try folder.write(greymap(width: 2, height: 2, seed: number), to: "\(number).pgm")
            }
            try folder.write("secret", to: ".hidden.pgm")
            try folder.write("half", to: "x.pgm.part")
            var events = Camera(.folder(folder.path)).events().makeAsyncIterator()
            var names: [String] = []
            for _ in 0..<3 { names.append(try await frame(&events).name) }
            try folder.write(greymap(width: 2, height: 2), to: "last.pgm")
            names.append(try await frame(&events).name)
            // Written within one tick of the file system's clock, they may come in the order of their numbers.
            #expect(Set(names.prefix(3)) == Set(["9", "10", "2"].map { folder.path("\($0).pgm") }))
            #expect(names.last == folder.path("last.pgm"))
        }

        @Test func `dropped pictures keep their order`() async throws {
            var events = Camera(.folder(folder.path)).events().makeAsyncIterator()
            for number in (0..<20).reversed() {
                try folder.write(greymap(width: 2, height: 2, seed: number), to: ".new")
                try FileManager.default.moveItem(
                    atPath: folder.path(".new"), toPath: folder.path("\(number).pgm"))
                #expect(try await frame(&events).name == folder.path("\(number).pgm"))
            }
        }

        @Test func `a file is not touched before its writer is done`() async throws {
            var events = Camera(.folder(folder.path)).events().makeAsyncIterator()
            let bytes = greymap(width: 40, height: 40)
            let writer = open(folder.path("slow.pgm"), O_WRONLY | O_CREAT, 0o644)
            _ = bytes.prefix(100).withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
            // Another picture comes and is read meanwhile: the slow one has been looked at and left alone.
            try folder.write(greymap(width: 1, height: 1), to: "quick.pgm")
            #expect(try await frame(&events).name == folder.path("quick.pgm"))
            _ = bytes.dropFirst(100).withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
            close(writer)
            let slow = try await frame(&events)
            #expect(slow.name == folder.path("slow.pgm"))
            #expect(pixels(slow.gray) == ramp(width: 40, height: 40))
        }

        @Test func `a file whose contents change is a new picture`() async throws {
            var events = Camera(.folder(folder.path)).events().makeAsyncIterator()
            for seed in [1, 2, 3] {
                try folder.write(greymap(width: 2, height: 2, seed: seed), to: "latest.pgm")
                #expect(pixels(try await frame(&events).gray).first == UInt8(seed))
            }
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: folder.path("latest.pgm"))
            try folder.write(greymap(width: 2, height: 2, seed: 4), to: "other.pgm")
            #expect(try await frame(&events).name == folder.path("other.pgm"))
        }

        @Test func `a bad file is named and does not stop the others`() async throws {
            var events = Camera(.folder(folder.path)).events().makeAsyncIterator()
            try folder.write("nonsense", to: "bad.png")
            guard case .trouble(.notAPicture(folder.path("bad.png"), _), retryIn: nil) = await events.next()
            else {
                Issue.record("the bad file was not named")
                return
            }
            try folder.make("good.png", from: "testsrc=size=32x32", "-frames:v", "1")
            #expect(try await frame(&events).name == folder.path("good.png"))
        }

        @Test func `what lies there can be passed over`() async throws {
            try folder.write(greymap(width: 2, height: 2), to: "old.pgm")
            let arrived = try #require(FileStamp(path: folder.path("old.pgm"))).arrived.since1970
            let settings = CameraSettings(passesOverUntil: arrived)
            let reader = FolderReader(folder: folder.path, settings: settings, stop: StopSignal())
            try folder.write(greymap(width: 2, height: 2), to: "new.pgm")
            guard case .frame(let first) = try reader.next() else {
                Issue.record("no frame")
                return
            }
            #expect(first.name == folder.path("new.pgm"))
        }

        @Test func `a missing folder is waited for`() async throws {
            let path = folder.path("later")
            let settings = CameraSettings(firstRetry: .milliseconds(20), longestRetry: .milliseconds(50))
            var events = Camera(.folder(path), settings: settings).events().makeAsyncIterator()
            guard case .trouble(.noSuchFolder(path), retryIn: .milliseconds(20)) = await events.next() else {
                Issue.record("the missing folder was not named")
                return
            }
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            try folder.write(greymap(width: 2, height: 2), to: "later/x.pgm")
            #expect(try await frame(&events).name == "\(path)/x.pgm")
        }

        @Test func `names are ordered as people count`() {
            let names = ["b", "frame-10", "frame-9", "frame-009", "a", "frame-", "10", "9", "frame-10a"]
            let sorted = names.sorted(by: comesNaturallyBefore)
            #expect(
                sorted == ["9", "10", "a", "b", "frame-", "frame-9", "frame-009", "frame-10", "frame-10a"]
                    || sorted == [
                        "9", "10", "a", "b", "frame-", "frame-009", "frame-9", "frame-10", "frame-10a",
                    ])
        }

        /// The next picture; troubles with a missing folder on the way are passed over.
        private func frame(_ events: inout CameraEvents.AsyncIterator) async throws -> CameraFrame {
            while let event = await events.next() {
                switch event {
                case .frame(let frame): return frame
                case .trouble(.noSuchFolder, retryIn: .some): continue
                case .connected, .trouble: Issue.record("\(event)")
                }
            }
            throw CameraError.timedOut("the folder", after: .zero)
        }
    }
}
