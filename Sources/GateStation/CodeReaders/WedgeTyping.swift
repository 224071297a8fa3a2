/// Makes lines of what a keyboard reports: keys of the US layout, Enter at the end.
///
/// - Shape: `struct input_event` of a 64-bit Linux, 24 bytes: seconds, microseconds, type, code, value, little-endian.
/// - Guarantee: no bytes make it trap, or hold more than one line.
struct WedgeTyping: CodeLines {
    private static let eventLength = 24
    /// A reader types a code within milliseconds: what a hand left unfinished is no beginning of it.
    private static let longestGap: Int64 = 2_000_000

    private var pending: [UInt8] = []
    private var line = LineCollector(longest: CodeReader.longestText)
    private var heldShifts: Set<UInt16> = []
    private var isCapital = false
    private var lastKey: Int64?
    private var isBroken = false

    mutating func take(_ bytes: [UInt8]) -> [LineCollector.Outcome] {
        pending += bytes
        var outcomes: [LineCollector.Outcome] = []
        while pending.count >= Self.eventLength {
            outcomes += take(KeyEvent(pending.prefix(Self.eventLength)))
            pending.removeFirst(Self.eventLength)
        }
        return outcomes
    }

    mutating func forget() { self = WedgeTyping() }

    private mutating func take(_ event: KeyEvent) -> [LineCollector.Outcome] {
        switch event.kind {
        case .lost:
            // The kernel's queue ran over: what is left of this code is no code.
            isBroken = true
            heldShifts = []
        case .pressed(let key):
            return press(key, at: event.time)
        case .released(let key):
            heldShifts.remove(key)
        case .other: break
        }
        return []
    }

    private mutating func press(_ key: UInt16, at time: Int64) -> [LineCollector.Outcome] {
        if let lastKey, time.subtractingReportingOverflow(lastKey).partialValue > Self.longestGap {
            line.forget()
            isBroken = false
        }
        lastKey = time
        switch key {
        case USKeyboard.enter, USKeyboard.keypadEnter:
            defer { isBroken = false }
            let outcomes = line.take([UInt8(ascii: "\n")])
            return isBroken ? [.tooLong] : outcomes
        case USKeyboard.leftShift, USKeyboard.rightShift: heldShifts.insert(key)
        case USKeyboard.capsLock: isCapital.toggle()
        default:
            let character = USKeyboard.character(key, isShifted: !heldShifts.isEmpty, isCapital: isCapital)
            if let character { _ = line.take([character]) }
        }
        return []
    }
}

/// One report of a keyboard.
private struct KeyEvent {
    enum Kind {
        case pressed(UInt16)
        case released(UInt16)
        case lost
        case other
    }

    /// Microseconds since some beginning.
    let time: Int64
    let kind: Kind

    init(_ bytes: ArraySlice<UInt8>) {
        let bytes = Array(bytes)
        func number(_ offset: Int, _ count: Int) -> UInt64 {
            bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        let seconds = Int64(bitPattern: number(0, 8)).multipliedReportingOverflow(by: 1_000_000).partialValue
        time = seconds.addingReportingOverflow(Int64(bitPattern: number(8, 8))).partialValue
        let code = UInt16(number(18, 2))
        switch (number(16, 2), number(20, 4)) {
        case (1, 1): kind = .pressed(code)
        case (1, 0): kind = .released(code)
        case (0, _) where code == 3: kind = .lost
        default: kind = .other
        }
    }
}
