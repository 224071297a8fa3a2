/// What became of a passage.
package enum Passing: Hashable, Sendable {
    /// So many walked through; fewer than were let in is possible.
    case passed(persons: Int)
    /// The time was up and nobody walked through.
    case nobodyPassed
    /// Nothing tells: no feedback is wired, it is out of order, or an alarm holds the way open.
    case unknown
}
