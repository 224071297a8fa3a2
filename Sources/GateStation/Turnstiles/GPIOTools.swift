import Cameras

/// Debian's `gpiod`: three small programs, each of which owns a line while it runs.
struct GPIOTools: Sendable {
    /// Folders parted by colons; nil: the variable `PATH`.
    let searchPath: String?

    /// Keeps a line on or off until its standard input ends: with us, even if we are killed.
    func keeping(_ line: GPIOLine, isOn: Bool) throws(DeviceError) -> [String] {
        try command("gpioset", line, ["--mode=wait"], value: isOn ? "=1" : "=0")
    }

    /// Prints `0` or `1`: whether a line is on.
    func asking(_ line: GPIOLine) throws(DeviceError) -> [String] {
        try command("gpioget", line, [])
    }

    /// Prints a line of text whenever a line goes on.
    func watching(_ line: GPIOLine) throws(DeviceError) -> [String] {
        try command("gpiomon", line, ["--rising-edge", "--line-buffered", "--format=%e"])
    }

    private func command(
        _ tool: String, _ line: GPIOLine, _ options: [String], value: String = ""
    ) throws(DeviceError) -> [String] {
        guard let program = ProgramSearch.path(of: tool, in: searchPath) else { throw .programMissing(tool) }
        return [program] + options + (line.isActiveLow ? ["--active-low"] : []) + [
            line.chip, "\(line.line)\(value)",
        ]
    }
}
