import Admission
import PassLedger
import Passes

extension GateLane {
    /// Opens the turnstile for whoever was let through, and takes the record back when nobody walks.
    ///
    /// The next showing does not wait: the turnstile takes its own turns.
    func letThrough(_ report: ShowingReport) {
        guard let turnstile, let judgement = report.judgement, case .admitted(let passed) = judgement.verdict,
            passed.kind != .redeem
        else { return }
        let opening = Opening(
            gate: settings.gate, direction: passed.kind == .checkOut ? .out : .in, persons: passed.persons)
        Task {
            do {
                let passing = try await turnstile.open(for: opening)
                show(.turnstile, isLit: false)
                guard passing == .nobodyPassed, passed.annulsUnused, let record = judgement.record else {
                    return
                }
                _ = try await annul(.record(record), reason: Self.nobodyPassed)
            } catch is DeviceError { show(.turnstile, isLit: true) } catch {
                feed.publish(.trouble(gate: settings.gate, Messages.words(ofAny: error)))
            }
        }
    }

    /// The reason of a record that takes back who was let in and did not walk through.
    static let nobodyPassed = "nobody passed"
}
