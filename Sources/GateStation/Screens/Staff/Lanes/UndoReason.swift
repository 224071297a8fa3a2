/// Why staff take something back.
///
/// - Guarantee: a choice from a list: nobody can write a name or a number into the log.
package enum UndoReason: String, CaseIterable, Hashable, Sendable {
    /// The visitor turned round.
    case turnedBack = "turned_back"
    /// The wrong pass of a party was shown.
    case wrongPass = "wrong_pass"
    /// It was shown twice by mistake.
    case shownTwice = "shown_twice"
    /// The turnstile did not open.
    case turnstile
    /// A perk was not handed out.
    case notHandedOut = "not_handed_out"
    /// Something else.
    case other
}
