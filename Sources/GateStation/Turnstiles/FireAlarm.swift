import Cameras
import Glibc
import Synchronization

/// The fire alarm, as an input of the station.
///
///     for await event in FireAlarm(settings).events() {
///         switch event {
///         case .alarm(let isOn): for lane in lanes { await lane.turnstile.alarm(isOn) }
///         case .trouble(let error, let retryIn): tell(error, retryIn)
///         }
///     }
package struct FireAlarm: Sendable {
    /// What happens at the input.
    package enum Event: Hashable, Sendable {
        /// There is alarm, or it is over; what comes first is how it is.
        case alarm(Bool)
        /// The input does not tell; what it told last stands until it does.
        case trouble(DeviceError, retryIn: Duration)
    }

    private let settings: FireAlarmSettings
    private let tools: GPIOTools
    private let interval: Duration
    private let quiet: Duration

    /// Opens nothing yet.
    ///
    /// - Units and bounds: a level is asked for every `interval`; an alarm ends after it was off for `quiet`.
    package init(
        _ settings: FireAlarmSettings, searchPath: String? = nil, interval: Duration = .milliseconds(250),
        quiet: Duration = .seconds(2)
    ) {
        self.settings = settings
        tools = GPIOTools(searchPath: searchPath)
        self.interval = interval
        self.quiet = quiet
    }

    /// Changes from now on, the first of them how it is now; for one listener.
    ///
    /// - Guarantee: an alarm is told at once, its end once it has been quiet for a while: contacts bounce. When the
    ///   listener leaves, nothing stays open.
    package func events() -> AsyncStream<Event> {
        let (events, news) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(16))
        let steadiness = Mutex(AlarmSteadiness(quiet: quiet))
        let tell: @Sendable (Bool) -> Void = { level in
            let change = steadiness.withLock { $0.change(to: level, at: .now) }
            if let change { news.yield(.alarm(change)) }
        }
        let trouble: @Sendable (DeviceError, Duration) -> Void = { news.yield(.trouble($0, retryIn: $1)) }
        let watch = Mutex<(any Sendable)?>(start(tell, trouble))
        news.onTermination = { _ in watch.withLock { $0 = nil } }
        return events
    }

    private func start(
        _ tell: @escaping @Sendable (Bool) -> Void,
        _ trouble: @escaping @Sendable (DeviceError, Duration) -> Void
    ) -> any Sendable {
        switch settings {
        case .gpio(let line):
            LevelWatch(every: interval, tell: tell, trouble: trouble) {
                () throws(DeviceError) in
                let asked = ProgramRun(command: try tools.asking(line), patience: .seconds(2))
                return try Self.level(try asked.outputNow(), of: line.name)
            }
        case .file(let path):
            LevelWatch(every: interval, tell: tell, trouble: trouble) {
                () throws(DeviceError) in try Self.level(try Self.beginning(of: path), of: path)
            }
        case .program(let command): listen(to: command, tell, trouble)
        }
    }

    /// A program that reports changes: what it said last is how it is, until it says something else.
    private func listen(
        to command: [String], _ tell: @escaping @Sendable (Bool) -> Void,
        _ trouble: @escaping @Sendable (DeviceError, Duration) -> Void
    ) -> any Sendable {
        let lines = Mutex(LineCollector(longest: 64))
        let last = Latest<Bool?>(nil)
        let input = InputWatch {
            () throws(DeviceError) in
            try ProgramInput(command)
        } heed: { happening in
            switch happening {
            case .connected: break
            case .bytes(let bytes):
                for case .line(let line) in lines.withLock({ $0.take(bytes) }) {
                    guard let level = try? Self.level(line, of: "") else { continue }
                    last.change { $0 = level }
                    tell(level)
                }
            case .trouble(let error, let pause): trouble(error, pause)
            }
        }
        return [input, LevelWatch(every: interval, tell: tell, trouble: trouble) { last.value }]
            as [any Sendable]
    }

    private static func level(_ bytes: [UInt8], of name: String) throws(DeviceError) -> Bool {
        switch bytes.first {
        case UInt8(ascii: "1"): true
        case UInt8(ascii: "0"): false
        default: throw .programFailed(name, status: 0, detail: "neither 0 nor 1")
        }
    }

    private static func beginning(of path: String) throws(DeviceError) -> [UInt8] {
        let number = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard number >= 0 else {
            throw errno == ENOENT ? .noSuchDevice(path) : .unusable(path, code: errno)
        }
        let file = Descriptor(owning: number)
        switch ByteReading.read(file.number, atMost: 16) {
        case .bytes(let bytes): return bytes
        case .failed(let code): throw .unusable(path, code: code)
        case .end, .nothing: return []
        }
    }
}
