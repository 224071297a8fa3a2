/// Drives a turnstile by any program: it gets the order on standard input and answers by its status.
struct ProgramDrive: TurnstileDrive {
    let command: [String]
    let pulse: Duration
    let patience: Duration

    func open(for opening: Opening) async throws(DeviceError) -> Passing? {
        TurnstileAnswer(try await run(TurnstileOrder(opening, pulse: pulse)))?.passing(of: opening.persons)
    }

    func hold() async throws(DeviceError) { _ = try await run(TurnstileOrder(.hold)) }

    func release() async throws(DeviceError) { _ = try await run(TurnstileOrder(.release)) }

    func check() async throws(DeviceError) {}

    private func run(_ order: TurnstileOrder) async throws(DeviceError) -> [UInt8] {
        try await ProgramRun(command: command, patience: patience).output(for: order.json)
    }
}
