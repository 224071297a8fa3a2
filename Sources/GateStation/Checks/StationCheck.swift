package import Passes
import Regions

/// Tries what a station's settings name: everything that `gate run` would open.
///
/// - Guarantee: writes nothing, records nothing, and opens no turnstile unless it is told to.
/// - Source: `Docs/Operating.md`, *Checking a gate*.
package struct StationCheck: Sendable {
    let settings: [GateSettings]
    /// How long a camera may take to give its first picture.
    let patience: Duration
    /// Whether turnstiles are opened once.
    let opens: Bool
    let now: Moment

    /// Names what to try.
    package init(
        _ settings: [GateSettings], patience: Duration = .seconds(10), opens: Bool = false,
        now: Moment = .now()
    ) {
        self.settings = settings
        self.patience = patience
        self.opens = opens
        self.now = now
    }

    /// Tries everything, in an order that people would: files first, then what hangs on the machine.
    package func run(telling tell: (CheckResult) -> Void) async -> [CheckResult] {
        var results: [CheckResult] = []
        func add(_ more: [CheckResult], at gate: Code?) {
            for var result in more {
                result.gate = gate
                results.append(result)
                tell(result)
            }
        }
        for gate in settings {
            add([secrecy(of: gate)].compactMap(\.self), at: gate.gate)
            add(await home(of: gate), at: gate.gate)
            add([journal(of: gate)], at: gate.gate)
            if let path = gate.snapshot { add([snapshot(path, of: gate)], at: gate.gate) }
            for source in gate.sources { add([await picture(from: source, of: gate)], at: gate.gate) }
            for reader in gate.readers { add([device(reader.name)], at: gate.gate) }
            if let screen = gate.screen { add([address(of: screen)], at: gate.gate) }
            if let turnstile = gate.turnstile { add([await actuator(turnstile, of: gate)], at: gate.gate) }
        }
        add([clock()] + spaces() + [temperature()].compactMap(\.self), at: nil)
        return results
    }

    /// Where a gate's key and journal are.
    func files(of gate: GateSettings) -> (key: String, journal: String) {
        let files = RegionHome.gateFiles(gate.gate, in: gate.home)
        return (gate.key ?? files.key, gate.journal ?? files.journal)
    }
}
