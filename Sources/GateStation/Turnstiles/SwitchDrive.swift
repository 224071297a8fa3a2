/// Something that is on or off.
protocol TurnstileSwitch: Sendable {
    /// Switches it; on return it is so.
    func set(_ isOn: Bool) async throws(DeviceError)
    /// Finds out whether it is still as it was set.
    func check() async throws(DeviceError)
}

/// Drives a turnstile that opens while something is on.
actor SwitchDrive: TurnstileDrive {
    private let device: any TurnstileSwitch
    private let pulse: Duration
    private var isHeld = false

    /// Opens for the length of a pulse.
    init(_ device: any TurnstileSwitch, pulse: Duration) {
        self.device = device
        self.pulse = pulse
    }

    func open(for opening: Opening) async throws(DeviceError) -> Passing? {
        try await device.set(true)
        // A cancelled task must shut the way too: it only does so earlier.
        try? await Task.sleep(for: pulse)
        if !isHeld { try await device.set(false) }
        return nil
    }

    func hold() async throws(DeviceError) {
        isHeld = true
        try await device.set(true)
    }

    func release() async throws(DeviceError) {
        isHeld = false
        try await device.set(false)
    }

    func check() async throws(DeviceError) { try await device.check() }
}
