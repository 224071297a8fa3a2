import Cameras
import Passes

/// One of a gate's sources as its settings file names it: of pictures, or of texts that a reader has read.
struct GateSource {
    let frames: FrameSource?
    let texts: TextSource?

    static let limit = 16
    private static let speeds = ["1200", "2400", "4800", "9600", "19200", "38400", "57600", "115200"]
    private static let kinds = ["device", "file", "folder", "stdin", "url", "serial", "keyboard"]

    static let keys = [
        SettingsKey("device", of: .path, default: "none", example: "/dev/video0"),
        SettingsKey("file", of: .path, default: "none", example: "walk-up.mp4"),
        SettingsKey("folder", of: .path, default: "none", example: "dropped"),
        SettingsKey("stdin", of: .choice(["true"]), default: "none", example: "true"),
        SettingsKey(
            "url", of: .address(schemes: "`rtsp`, `rtsps`, `http`, `https`"), default: "none",
            secrecy: .value, example: "rtsp://127.0.0.1:8554/entrance"),
        SettingsKey("serial", of: .path, default: "none", example: "/dev/ttyUSB0"),
        SettingsKey("keyboard", of: .path, default: "none", example: "/dev/input/event3"),
        SettingsKey("baud", of: .choice(speeds), default: "`9600`", example: "115200"),
    ]

    /// Reads the list.
    static func sources(reading node: SettingsNode) -> [GateSource] {
        node.elements(atMost: limit)?.compactMap { GateSource(reading: $0) } ?? []
    }

    private init?(reading node: SettingsNode) {
        guard let table = node.table(of: Self.keys), let (kind, value) = table.one(of: Self.kinds) else {
            return nil
        }
        if kind != "serial" { table["baud"]?.note(.oneOf(["serial"])) }
        switch kind {
        case "serial":
            let baud = table["baud"].map { $0.value(.choice(Self.speeds), Self.speed) } ?? 9_600
            guard let path = value.filePath(), let baud else { return nil }
            self.init(.serial(path, baud: baud))
        case "keyboard":
            guard let path = value.filePath() else { return nil }
            self.init(.keyboard(path))
        default:
            guard let source = Self.frames(kind, value) else { return nil }
            self.init(source)
        }
    }

    private init(_ source: TextSource) { (frames, texts) = (nil, source) }
    private init(_ source: FrameSource) { (frames, texts) = (source, nil) }

    private static func frames(_ kind: String, _ value: SettingsNode) -> FrameSource? {
        switch kind {
        case "device": value.filePath().map { .device($0) }
        case "file": value.filePath().map { .file($0) }
        case "folder": value.filePath().map { .folder($0) }
        case "stdin": value.value(.choice(["true"])) { $0 == "true" ? .standardInput : nil }
        default: value.value(.other(cameraAddress)) { FrameSource.address($0).nonempty }
        }
    }

    private static func speed(_ text: String) -> Int? { speeds.contains(text) ? Int(text) : nil }

    private static let cameraAddress = Phrase(
        zh: "以 rtsp、rtsps、http 或 https 开头的摄像头地址",
        en: "a camera's address: rtsp, rtsps, http or https, with a host")
}

extension FrameSource {
    /// The source, unless its address is none.
    fileprivate var nonempty: FrameSource? { name == "?" ? nil : self }
}
