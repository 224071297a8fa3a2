import Foundation
import Glibc
import Testing

@testable import Cameras

extension `Real sources` {
    @Suite struct `Pictures on standard input` {
        @Test func `pictures written piece by piece are read as they become whole`() throws {
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            let stream = greymap(width: 5, height: 4) + greymap(width: 5, height: 4, seed: 7)
            let writer = Thread { [ends] in
                for byte in stream { withUnsafeBytes(of: byte) { _ = write(ends[1], $0.baseAddress, 1) } }
                close(ends[1])
            }
            writer.start()
            let reader = StreamReader(name: "-", descriptor: ends[0], patience: nil, stop: StopSignal())
            #expect(try reader.next().map(pixels) == ramp(width: 5, height: 4))
            #expect(try reader.next().map(pixels) == ramp(width: 5, height: 4, seed: 7))
            #expect(try reader.next() == nil)
            close(ends[0])
        }

        @Test func `a stop is heard while nothing comes`() throws {
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            let stop = StopSignal()
            stop.raise()
            let reader = StreamReader(name: "-", descriptor: ends[0], patience: nil, stop: stop)
            #expect(try reader.next() == nil)
            ends.forEach { close($0) }
        }

        @Test(arguments: [
            ("", CameraError.emptyPicture("-")), ("P5 4 4 255 abc", .cutShort("-")),
            ("GIF89a", .notAPicture("-", detail: "the stream begins with neither P5 nor YUV4MPEG2")),
            ("P5 8000 8000 255 ", .tooLarge("-", width: 8_000, height: 8_000)),
        ])
        func `what is no picture stream is said to be none`(content: String, error: CameraError) throws {
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            let bytes = Array(content.utf8)
            _ = write(ends[1], bytes, bytes.count)
            close(ends[1])
            let reader = StreamReader(name: "-", descriptor: ends[0], patience: nil, stop: StopSignal())
            #expect(throws: error) { try reader.next() }
            close(ends[0])
        }
    }
}
