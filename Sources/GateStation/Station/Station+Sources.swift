import Cameras
import Passes
import QRSymbols
import Regions

extension Station {
    /// Watches one source of pictures: reads each frame, has what is in it judged, prints a line a verdict.
    @concurrent func watch(_ source: FrameSource, at lane: GateLane) async -> Bool {
        let reader = FrameReader(decoder: lane.settings.decoder, source: source.name)
        var coaching = CoachingWatch()
        var isWell = true
        let camera = Camera(source, settings: CameraSettings(passesOverUntil: lane.lastRecord))
        var wasConnected = false
        let pulse = supervision.watchdog.pulse(
            "\(lane.settings.gate) \(source.name)", longestSilence: source.longestSilence)
        defer { pulse.end() }
        for await event in camera.events() {
            pulse.begin()
            defer { pulse.finish() }
            switch event {
            case .connected:
                wasConnected = true
                await lane.show(source.name, .well)
            case .frame(let frame):
                let (read, hint) = await reader.read(frame)
                let shown = ShownFrame(read)
                if let news = coaching.take(isRead: shown.text != nil, hint: hint, at: .now) {
                    feed.publish(.coaching(gate: lane.settings.gate, news))
                }
                lane.viewfinder.offer(frame.gray, symbols: shown.frame.symbols, from: source.name, at: .now)
                guard let text = shown.text else { continue }
                let told = await lane.show(text, from: source.name) { report in
                    report.decodeTime = shown.frame.decodeTime
                    report.others = shown.others
                    report.keep(frame.gray, showing: text, among: shown.frame.symbols)
                }
                if let told { printer.print(told, of: shown, at: lane) }
            case .trouble(let error, let retryIn):
                let words = Messages.trouble(error, retryIn: retryIn)
                StandardOutput.diagnose(words.text(in: .ofEnvironment()))
                await lane.show(source.name, .away(words: words, retryIn: retryIn))
                isWell = isWell && retryIn != nil
                // A camera that was never there is a mistake in the settings; one that went away comes back.
                if case .noSuchDevice = error, !wasConnected { return false }
            }
        }
        await lane.show(source.name, .ended)
        return isWell
    }

    /// Listens to one barcode reader.
    func listen(to source: TextSource, at lane: GateLane) async -> Bool {
        let pulse = supervision.watchdog.pulse("\(lane.settings.gate) \(source.name)")
        defer { pulse.end() }
        for await event in CodeReader(CodeReaderSettings(source)).events() {
            pulse.begin()
            defer { pulse.finish() }
            switch event {
            case .connected: await lane.show(source.name, .well)
            case .text(let text):
                let shown = ShownFrame(text, from: source.name)
                if let told = await lane.show(text, from: source.name) {
                    printer.print(told, of: shown, at: lane)
                }
            case .trouble(let error, let retryIn):
                let words = Messages.words(ofAny: error)
                StandardOutput.diagnose(words.text(in: .ofEnvironment()))
                if retryIn != nil { await lane.show(source.name, .away(words: words, retryIn: retryIn)) }
            }
        }
        return true
    }

    /// Serves turnstiles, alarm and neighbours until the station ends.
    func serveEquipment() async -> Bool? {
        await withTaskGroup(of: Void.self) { tasks in
            for service in equipment.services { tasks.addTask { await service(self) } }
        }
        return nil
    }
}

extension CodeReaderSettings {
    /// A reader as the settings name it.
    init(_ source: TextSource) {
        switch source {
        case .serial(let path, let baud): self.init(.serial(SerialSettings(device: path, baud: baud)))
        case .keyboard(let path): self.init(.wedge(path))
        }
    }
}

extension FrameSource {
    /// How long a camera may say nothing at all, not even that it is away; nil for what may rest.
    fileprivate var longestSilence: Duration? {
        switch self {
        case .device, .address: .seconds(120)
        case .file, .folder, .standardInput: nil
        }
    }
}
