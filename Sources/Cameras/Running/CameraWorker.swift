import Glibc

/// The work of a camera's thread: read, hand over, and for a live source open again what was lost.
struct CameraWorker {
    let source: FrameSource
    let settings: CameraSettings
    let slot: EventSlot
    let stop: StopSignal

    /// Reads until the source ends or nobody wants more.
    func run() {
        switch source {
        case .file(let path): readFile(path)
        case .standardInput: readStandardInput()
        case .folder(let path):
            keepTrying { (connection) throws(CameraError) in try readFolder(path, &connection) }
        case .device, .address: keepTrying { (connection) throws(CameraError) in try readLive(&connection) }
        }
    }

    private func readFile(_ path: String) {
        do throws(CameraError) {
            let frames = try PictureFrames(path, settings: settings, stop: stop)
            while let frame = try frames.next() {
                guard slot.give(.frame(frame), keepingAll: true) else { return }
            }
        } catch {
            giveUp(error)
        }
    }

    private func readStandardInput() {
        let reader = StreamReader(name: source.name, descriptor: STDIN_FILENO, patience: nil, stop: stop)
        var count = 0
        do throws(CameraError) {
            while let gray = try reader.next() {
                let frame = CameraFrame(gray: gray, number: count, name: "\(source.name)#\(count)")
                guard slot.give(.frame(frame), keepingAll: true) else { return }
                count += 1
            }
        } catch {
            giveUp(error)
        }
    }

    private func readFolder(_ path: String, _ connection: inout Connection) throws(CameraError) {
        let reader = FolderReader(
            folder: path, settings: connection.adjusted(settings), stop: stop)
        while true {
            switch try reader.next() {
            case .frame(let frame):
                connection.succeeded()
                guard slot.give(.frame(connection.numbered(frame)), keepingAll: true) else { return }
            case .trouble(let error):
                guard slot.give(.trouble(error, retryIn: nil), keepingAll: true) else { return }
            case .stopped:
                return
            }
        }
    }

    private func readLive(_ connection: inout Connection) throws(CameraError) {
        let reader = try LiveReader.open(source, settings, stop: stop)
        var isFirst = true
        while let gray = try reader.next() {
            if isFirst, !slot.give(.connected, keepingAll: false) { return }
            isFirst = false
            connection.succeeded()
            let frame = CameraFrame(
                gray: gray, number: connection.count, name: "\(source.name)#\(connection.count)")
            connection.count += 1
            guard slot.give(.frame(frame), keepingAll: false) else { return }
        }
    }

    /// Opens again what was lost, after longer and longer pauses; ends when stopped or when trying is of no use.
    private func keepTrying(_ read: (inout Connection) throws(CameraError) -> Void) {
        var connection = Connection(settings)
        while true {
            do throws(CameraError) {
                try read(&connection)
                return
            } catch {
                if stop.isRaised { return }
                guard error.mayPass else { return giveUp(error) }
                let pause = connection.failed()
                guard slot.give(.trouble(error, retryIn: pause), keepingAll: !source.isLive) else { return }
                guard Readiness.wait(for: [], until: .now + pause, unless: stop) == .timedOut else { return }
            }
        }
    }

    private func giveUp(_ error: CameraError) {
        _ = slot.give(.trouble(error, retryIn: nil), keepingAll: true)
    }
}

extension CameraError {
    /// Whether opening the same source again later can help.
    fileprivate var mayPass: Bool {
        switch self {
        case .ffmpegMissing, .badAddress: false
        default: true
        }
    }
}
