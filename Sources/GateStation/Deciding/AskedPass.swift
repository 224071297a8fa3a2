package import Admission
package import Passes
package import SQLiteStore

/// A pass that was verified and is now to be judged.
package struct AskedPass: Sendable {
    /// The pass.
    package let pass: TrustedPass
    /// What the machine's clock said.
    package let machine: Moment
    /// A time for this call alone.
    package var given: Moment?
    /// How many persons pass; nil: all not yet in.
    package var persons: Int?
    /// What the signer declares of the record, such as `override`.
    package var marks: [String] = []
    /// What is asked of a perk counter; nil at an entrance or exit.
    package var use: PerkUse?
    /// The attempt that staff confirm; nil for what is shown now.
    package var confirming: Attempt?

    package init(_ pass: TrustedPass, machine: Moment, given: Moment? = nil, persons: Int? = nil) {
        self.pass = pass
        self.machine = machine
        self.given = given
        self.persons = persons
    }
}
