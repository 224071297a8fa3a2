import Foundation
import QRSymbols
import TestSupport
import Testing

@testable import Cameras

extension `Real sources` {
    /// Whatever a file refers to, nothing else is opened: no connection comes, no other file's pixels come out.
    @Suite final class `Files that refer elsewhere` {
        let folder: ScratchFolder
        let server: LoopbackServer

        init() throws {
            folder = try ScratchFolder()
            server = try LoopbackServer { _, _ in }
        }

        deinit { server.close() }

        @Test func `playlists are not followed`() throws {
            let secret = try folder.make("secret.ts", from: "testsrc=size=64x48:rate=5:duration=1")
            let address = "http://127.0.0.1:\(server.port)/x.ts"
            let playlists = [
                "a.m3u8": "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n%\n#EXT-X-ENDLIST\n",
                "a.ffconcat": "ffconcat version 1.0\nfile '%'\n",
                "a.txt": "ffconcat version 1.0\nfile %\n",
                "a.mpd":
                    "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\">"
                    + "<Period><AdaptationSet mimeType=\"video/mp4\"><Representation id=\"1\" bandwidth=\"1\">"
                    + "<BaseURL>%</BaseURL></Representation></AdaptationSet></Period></MPD>",
                "a.sdp":
                    "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video \(server.port) RTP/AVP 96\n"
                    + "a=rtpmap:96 H264/90000\n",
                "a.pls": "[playlist]\nFile1=%\n", "a.asx": "<ASX><ENTRY><REF HREF=\"%\"/></ENTRY></ASX>",
            ]
            for (name, text) in playlists {
                for target in [address, secret, "secret.ts"] {
                    let path = try folder.write(text.replacing("%", with: target), to: name)
                    guard case .notAPicture = troubleReading(path) else {
                        Issue.record("\(name) to \(target): \(String(describing: troubleReading(path)))")
                        continue
                    }
                }
            }
            #expect(server.connections == 0)
        }

        @Test func `ffmpeg without our limits would follow them`() async throws {
            let text = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:\(server.port)/x.ts\n"
            let path = try folder.write(text, to: "a.m3u8")
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = [
                "ffmpeg", "-nostdin", "-loglevel", "quiet", "-protocol_whitelist", "file,http,tcp", "-i",
                path,
                "-f", "null", "-",
            ]
            try process.run()
            try await eventually("else these tests would prove nothing") { server.connections > 0 }
            kill(process.processIdentifier, SIGKILL)  // it would go on asking for minutes
            process.waitUntilExit()
        }

        @Test func `a playlist is no better under a picture's name`() throws {
            let text = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:\(server.port)/x.ts\n"
            for name in ["a.png", "a.mp4", "a.svg", "a.tga", "a.pgm"] {
                let path = try folder.write(text, to: name)
                #expect(troubleReading(path) != nil)
            }
            #expect(server.connections == 0)
        }

        @Test func `a drawing does not fetch its pictures`() throws {
            let secret = try folder.make("black.png", from: "color=black:size=32x32", "-frames:v", "1")
            let targets = ["http://127.0.0.1:\(server.port)/x.png", "file://\(secret)", secret, "black.png"]
            for target in targets {
                let path = try folder.write(
                    """
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
                    xmlns:xi="http://www.w3.org/2001/XInclude" width="40" height="40">\
                    <style>@import url("\(target)");</style><image href="\(target)" width="40" height="40"/>\
                    <image xlink:href="\(target)" width="40" height="40"/><use href="\(target)#x"/>\
                    <xi:include href="\(target)" parse="text"/></svg>
                    """, to: "a.svg")
                let frames = try allFrames(path)
                #expect(try pixels(#require(frames.first).gray).allSatisfy { $0 == 255 }, "\(target)")
            }
            #expect(server.connections == 0)
        }

        @Test func `an entity of a drawing does not read files`() throws {
            let secret = try folder.write(
                "<rect xmlns='http://www.w3.org/2000/svg' width='40' height='40'/>", to: "s")
            let path = try folder.write(
                """
                <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file://\(secret)">]>\
                <svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">&x;</svg>
                """, to: "entity.svg")
            for frame in (try? allFrames(path)) ?? [] { #expect(pixels(frame.gray).allSatisfy { $0 == 255 }) }
        }

        @Test func `a camera's address that turns out a playlist is not followed`() async throws {
            let elsewhere = server.port
            let camera = try LoopbackServer { _, send in
                let list =
                    "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:\(elsewhere)/x.ts\n"
                _ = send(
                    Array(
                        "HTTP/1.0 200 OK\r\nContent-Type: application/vnd.apple.mpegurl\r\n\r\n\(list)".utf8))
            }
            let source = FrameSource.address("http://127.0.0.1:\(camera.port)/live.m3u8")
            var events = Camera(source).events().makeAsyncIterator()
            guard case .trouble(.cameraGone, retryIn: .some) = await events.next() else {
                Issue.record("the playlist was taken for a camera")
                return
            }
            #expect(camera.connections > 0)
            #expect(server.connections == 0)
            camera.close()
        }
    }
}
