/// What moves a turnstile, whatever it is made of.
protocol TurnstileDrive: Sendable {
    /// Opens for one passage and shuts again; nil when it cannot tell who walked through.
    func open(for opening: Opening) async throws(DeviceError) -> Passing?
    /// Opens and stays open.
    func hold() async throws(DeviceError)
    /// Shuts; what it does at the start.
    func release() async throws(DeviceError)
    /// Finds out, at no cost, whether it has been lost since.
    func check() async throws(DeviceError)
}
