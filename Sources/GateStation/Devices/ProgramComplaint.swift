import Cameras

/// The last thing that a program said on its standard error.
struct ProgramComplaint {
    private static let longest = 4_096
    private var bytes: [UInt8] = []

    /// Nothing said yet.
    init() {}

    /// What lies in a program's standard error at this moment.
    init(reading descriptor: Int32) {
        let never = StopSignal()
        // Bounded: a program that keeps on complaining is not listened to for ever.
        for _ in 0..<16 {
            guard
                case .ready = Readiness.wait(
                    for: [descriptor], until: .now + .milliseconds(20), unless: never),
                case .bytes(let more) = ByteReading.read(descriptor, atMost: 4_096)
            else { return }
            hear(more)
        }
    }

    /// Keeps the newest of what is said.
    mutating func hear(_ more: [UInt8]) { bytes = (bytes + more).suffix(Self.longest) }

    /// Its last line without control characters, at most 200 characters; for engineers.
    var lastLine: String {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        let visible = (lines.last ?? "").unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        return String(String(String.UnicodeScalarView(visible)).prefix(200))
    }
}
