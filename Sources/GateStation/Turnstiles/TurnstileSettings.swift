/// How a gate's turnstile is driven.
///
/// - Source: `Docs/Settings.md`, *A turnstile*.
public struct TurnstileSettings: Hashable, Sendable {
    /// What drives it.
    public enum Actuator: Hashable, Sendable {
        /// A line of a GPIO chip, by Debian's `gpiod`.
        case gpio(GPIOLine)
        /// A relay board on a serial line: the bytes that open and close it.
        case serial(SerialSettings, open: [UInt8], close: [UInt8])
        /// A controller that is called by HTTP.
        case http(HTTPCall)
        /// A program, by its whole path, with arguments.
        case program([String])
    }

    /// What tells that somebody walked through.
    public enum Feedback: Hashable, Sendable {
        /// A rising edge of a GPIO line.
        case gpio(GPIOLine)
        /// A line of text from the serial relay.
        case serialLine(String)
        /// The answer of the controller or program.
        case answer
    }

    /// What drives it.
    public var actuator: Actuator
    /// How long one opening lasts, 50 ms … 30 s.
    public var pulse: Duration = .milliseconds(500)
    /// The longest wait for a controller's or program's answer.
    public var patience: Duration = .seconds(3)
    /// Whether a group gets an opening a person, or one for all.
    public var opensPerPerson = true
    /// What tells that somebody walked through; nil: nothing does.
    public var feedback: Feedback?
    /// How long after an opening somebody may walk through.
    public var passedWithin: Duration = .seconds(8)

    /// Drives it as usual.
    public init(_ actuator: Actuator) { self.actuator = actuator }
}

/// One line of a GPIO chip.
public struct GPIOLine: Hashable, Sendable {
    /// The chip, by name, number or path, as `gpiodetect` lists it.
    public var chip: String
    /// The line's number on the chip.
    public var line: Int
    /// Whether low means on.
    public var isActiveLow: Bool

    /// Names a line.
    public init(chip: String, line: Int, isActiveLow: Bool = false) {
        self.chip = chip
        self.line = line
        self.isActiveLow = isActiveLow
    }

    /// `gpiochip0/17`.
    var name: String { "\(chip)/\(line)" }
}

/// How a controller is called.
public struct HTTPCall: Hashable, Sendable {
    /// The methods that there are.
    public enum Method: String, CaseIterable, Hashable, Sendable {
        /// The order is in the address.
        case get = "GET"
        /// The order is JSON in the body.
        case post = "POST"
    }

    /// The method.
    public var method: Method
    /// Called to open for one passage.
    public var open: String
    /// Called to hold open; nil: as ``open``, the body tells.
    public var hold: String?
    /// Called to end that, and at the start; nil: as ``open``, the body tells.
    public var release: String?

    /// Names a controller.
    public init(_ open: String, method: Method = .post, hold: String? = nil, release: String? = nil) {
        self.open = open
        self.method = method
        self.hold = hold
        self.release = release
    }
}
