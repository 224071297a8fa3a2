/// What a turnstile is put together from.
struct TurnstileParts {
    /// What moves it.
    let drive: any TurnstileDrive
    /// What counts who walks through.
    let sensor: PassageSensor?
    /// What the sensor hears from, unless it is the drive's own line.
    let watch: InputWatch?

    /// Puts them together as the settings say.
    init(_ settings: TurnstileSettings, searchPath: String?) {
        let tools = GPIOTools(searchPath: searchPath)
        switch settings.feedback {
        case .gpio(let line):
            let sensor = PassageSensor()
            self.sensor = sensor
            watch = InputWatch(line, tools: tools, telling: sensor)
        case .serialLine:
            sensor = PassageSensor()
            watch = nil
        case .answer, nil:
            sensor = nil
            watch = nil
        }
        // Whoever answers about the passage has that long, and the usual time for the answer itself.
        let patience = settings.patience + (settings.feedback == .answer ? settings.passedWithin : .zero)
        switch settings.actuator {
        case .gpio(let line):
            drive = SwitchDrive(GPIOSwitch(line, tools: tools), pulse: settings.pulse)
        case .serial(let line, let open, let close):
            let passed: String? = if case .serialLine(let text) = settings.feedback { text } else { nil }
            let relay = SerialRelay(
                line, open: open, close: close, telling: passed == nil ? nil : sensor, of: passed)
            drive = SwitchDrive(relay, pulse: settings.pulse)
        case .http(let call):
            drive = HTTPDrive(call: call, pulse: settings.pulse, patience: patience)
        case .program(let command):
            drive = ProgramDrive(command: command, pulse: settings.pulse, patience: patience)
        }
    }
}

extension TurnstileSettings {
    /// Whether we make the pulses; a controller or program makes its own.
    var isSwitch: Bool {
        switch actuator {
        case .gpio, .serial: true
        case .http, .program: false
        }
    }
}
