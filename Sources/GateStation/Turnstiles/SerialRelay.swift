import Synchronization

/// A relay board on a serial line, kept open; it may also say that somebody walked through.
final class SerialRelay: TurnstileSwitch {
    private struct State {
        var port: SerialPort?
        var trouble: DeviceError?
    }

    private let settings: SerialSettings
    private let openBytes: [UInt8]
    private let closeBytes: [UInt8]
    private let state: Latest<State>
    private let watch: InputWatch

    /// Opens the line, and again whenever it is lost; a sensor hears of the lines that come from it.
    init(
        _ settings: SerialSettings, open: [UInt8], close: [UInt8],
        telling sensor: PassageSensor? = nil, of passedLine: String? = nil
    ) {
        self.settings = settings
        openBytes = open
        closeBytes = close
        let state = Latest(State())
        self.state = state
        let lines = Mutex(LineCollector(longest: 256))
        watch = InputWatch {
            () throws(DeviceError) in
            let port = try SerialPort(settings)
            // First the sensor: who has the port may open at once, and must be told who passes.
            sensor?.found()
            state.change { $0 = State(port: port) }
            return port
        } heed: { happening in
            switch happening {
            case .connected: break
            case .bytes(let bytes):
                for case .line(let line) in lines.withLock({ $0.take(bytes) })
                where passedLine.map({ line.elementsEqual($0.utf8) }) ?? false { sensor?.passed() }
            case .trouble(let error, _):
                sensor?.lost(error)
                state.change { $0 = State(trouble: error) }
            }
        }
    }

    func set(_ isOn: Bool) async throws(DeviceError) {
        // Just started, or plugged in this moment: the line is opened by its own thread.
        let state = await state.first(within: .seconds(1)) { $0.port != nil || $0.trouble != nil }
        guard let port = state.port else {
            throw state.trouble ?? .tooSlow(settings.device, after: .seconds(1))
        }
        try port.write(isOn ? openBytes : closeBytes)
    }

    func check() async throws(DeviceError) {
        if let trouble = state.value.trouble { throw trouble }
    }
}
