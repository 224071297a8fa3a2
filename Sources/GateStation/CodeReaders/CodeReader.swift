import Synchronization

/// A barcode reader, as a source beside the cameras.
///
///     for await event in CodeReader(settings).events() {
///         if case .text(let text) = event { await lane.show(text, from: settings.name) }
///     }
package struct CodeReader: Sendable {
    /// The most bytes of one code.
    package static let longestText = 1_024

    /// The reader.
    package let settings: CodeReaderSettings
    private let pauses: RetryPauses

    /// Names a reader; opens nothing yet.
    package init(
        _ settings: CodeReaderSettings, firstRetry: Duration = .milliseconds(500),
        longestRetry: Duration = .seconds(5)
    ) {
        self.settings = settings
        pauses = RetryPauses(first: firstRetry, longest: longestRetry)
    }

    /// What happens at it, until the listener leaves; for one listener.
    ///
    /// - Guarantee: a reader that was unplugged is opened again by itself. Codes that nobody takes are kept, the newest
    ///   sixteen of them. When the listener leaves nothing stays open.
    package func events() -> AsyncStream<CodeReaderEvent> {
        let (events, news) = AsyncStream.makeStream(
            of: CodeReaderEvent.self, bufferingPolicy: .bufferingNewest(16))
        let frame = CodeFrame(prefix: Array(settings.prefix.utf8), suffix: Array(settings.suffix.utf8))
        let watch = Mutex<InputWatch?>(
            start {
                news.yield($0)
            } trimming: {
                frame.text(in: $0)
            })
        news.onTermination = { _ in watch.withLock { $0 = nil } }
        return events
    }

    private func start(
        tell: @escaping @Sendable (CodeReaderEvent) -> Void,
        trimming text: @escaping @Sendable ([UInt8]) -> [UInt8]?
    ) -> InputWatch {
        let name = settings.name
        let lines = Mutex<any CodeLines>(settings.lines)
        return InputWatch(pauses) {
            [settings] () throws(DeviceError) in
            try settings.open()
        } heed: { happening in
            switch happening {
            case .connected:
                // What came before is half a code.
                lines.withLock { $0.forget() }
                tell(.connected)
            case .bytes(let bytes):
                for outcome in lines.withLock({ $0.take(bytes) }) {
                    switch outcome {
                    case .line(let line): if let text = text(line) { tell(.text(text)) }
                    case .tooLong: tell(.trouble(.lineTooLong(name), retryIn: nil))
                    }
                }
            case .trouble(let error, let pause): tell(.trouble(error, retryIn: pause))
            }
        }
    }
}

/// What makes lines of a reader's bytes.
protocol CodeLines: Sendable {
    /// Takes a piece; gives the lines that it completes.
    mutating func take(_ bytes: [UInt8]) -> [LineCollector.Outcome]
    /// Begins a new line.
    mutating func forget()
}

extension LineCollector: CodeLines {}

extension CodeReaderSettings {
    /// Opens the reader.
    fileprivate func open() throws(DeviceError) -> any OpenInput {
        switch connection {
        case .serial(let line): try SerialPort(line)
        case .wedge(let path): try WedgeDevice(path)
        }
    }

    /// What its bytes are made of.
    fileprivate var lines: any CodeLines {
        switch connection {
        case .serial: LineCollector(longest: CodeReader.longestText)
        case .wedge: WedgeTyping()
        }
    }
}
