package import PassLedger
package import Passes

/// Whom a turnstile is opened for; nothing in it says who they are.
package struct Opening: Hashable, Sendable {
    /// Why it opens.
    package enum Reason: String, Hashable, Sendable {
        /// A pass was admitted.
        case pass
        /// Staff opened it.
        case staff
    }

    /// The gate.
    package var gate: Code
    /// Which way they go.
    package var direction: GateEnrolment.Direction
    /// How many, at least 1.
    package var persons: Int
    /// Why.
    package var reason: Reason

    /// Names a passage.
    package init(
        gate: Code, direction: GateEnrolment.Direction = .in, persons: Int = 1, reason: Reason = .pass
    ) {
        self.gate = gate
        self.direction = direction
        self.persons = max(1, persons)
        self.reason = reason
    }
}
