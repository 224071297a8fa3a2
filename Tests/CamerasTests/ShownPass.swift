import Foundation
import QRSymbols

@testable import Cameras

/// A pass before a camera: pictures of it, and the text that must come out.
struct ShownPass {
    /// The text of a pass token: no pass, but of a pass's length and letters.
    let text: String
    private let folder: ScratchFolder

    init(in folder: ScratchFolder) {
        self.folder = folder
        // As long as a usual printed pass: 230 bytes in base45.
        text = "SCENIC:" + String((0..<340).map { _ in base45.randomElement() ?? "0" })
    }

    /// The symbol as a PNG.
    func picture(_ name: String = "pass.png") throws -> String {
        try folder.write(try QRSymbol(text: text).png(modulePixels: 6), to: name)
    }

    /// A film that shows it, in the middle of 720p.
    func film(_ name: String = "pass.mp4", seconds: Int) throws -> String {
        let picture = try picture()
        return try folder.make(
            name,
            from:
                "color=gray:size=1280x720:rate=10:duration=\(seconds)[b];movie=\(picture)[p];[b][p]overlay=300:20",
            "-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-g", "10", "-pix_fmt",
            "yuv420p")
    }

    /// Whether it can be read from a frame.
    func isRead(in frame: CameraFrame) -> Bool {
        SymbolReader().read(frame.gray).contains { $0.text == text }
    }
}

private let base45 = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")

/// What a camera told until something came true.
struct CameraStory {
    var events: CameraEvents.AsyncIterator
    private(set) var troubles: [CameraError] = []
    private(set) var connections = 0

    init(_ camera: Camera) { events = camera.events().makeAsyncIterator() }

    /// Goes on until the pass is read from a frame; false when the camera ends first.
    mutating func reads(_ pass: ShownPass) async -> Bool {
        while let event = await next() {
            if case .frame(let frame) = event, pass.isRead(in: frame) { return true }
        }
        return false
    }

    /// Goes on until the camera is in trouble.
    mutating func trouble() async -> CameraError? {
        while let event = await next() {
            if case .trouble(let error, _) = event { return error }
        }
        return nil
    }

    private mutating func next() async -> CameraEvent? {
        let event = await events.next()
        switch event {
        case .connected: connections += 1
        case .trouble(let error, _): troubles.append(error)
        case .frame, nil: break
        }
        return event
    }
}
