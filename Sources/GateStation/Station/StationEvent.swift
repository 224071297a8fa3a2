package import Passes

/// What happens at a station, for screens, counters and logs.
package enum StationEvent: Sendable {
    /// Somebody showed something.
    case showing(ShowingReport)
    /// A camera or reader came, went, or has trouble.
    case source(gate: Code, name: String, SourceStanding)
    /// The region came into reach or went out of it.
    case region(gate: Code, RegionStanding)
    /// A lamp that staff must see, or that it is out again.
    case lamp(gate: Code, Lamp, isLit: Bool)
    /// Something symbol-like has been in view for a while and cannot be read; nil when that is over.
    case coaching(gate: Code, Coaching?)
    /// The fire alarm opened everything, or is over.
    case fireAlarm(Bool)
    /// Staff closed a gate for now, or opened it again.
    case paused(gate: Code, Bool)
}

/// How a source of pictures or texts is.
package enum SourceStanding: Hashable, Sendable {
    /// It gives pictures or waits for texts.
    case well
    /// It is away; it is tried again after a pause, or not at all.
    case away(words: Phrase, retryIn: Duration?)
    /// It has come to its end.
    case ended
}

/// How the region's books are reached.
package struct RegionStanding: Hashable, Sendable {
    /// Since when the gate decides alone; nil while the region answers.
    package var aloneSince: Moment?
    /// When the snapshot was issued that the gate would decide by, or decides by.
    package var snapshotIssued: Moment?
    /// Records in the journal that the region does not have yet.
    package var waiting: Int

    package init(aloneSince: Moment? = nil, snapshotIssued: Moment? = nil, waiting: Int = 0) {
        self.aloneSince = aloneSince
        self.snapshotIssued = snapshotIssued
        self.waiting = waiting
    }
}

/// What staff must see to; each has its paragraph in `Docs/Operating.md`.
package enum Lamp: String, CaseIterable, Hashable, Sendable {
    /// The journal cannot be written: nobody is let in.
    case journal
    /// A camera or reader is away.
    case source
    /// The turnstile does not answer.
    case turnstile
    /// The region is out of reach.
    case region
    /// The snapshot is too old for some plans, or missing.
    case snapshot
    /// The machine's clock is wrong.
    case clock
}

/// What to tell somebody whose symbol cannot be read.
package enum Coaching: String, CaseIterable, Hashable, Sendable {
    /// Too dark: turn the screen brighter, or come into the light.
    case brighter
    /// Bent, folded or tilted: hold it flat.
    case flatter
    /// Too close or too large for the picture: hold it further away.
    case furtherAway
    /// Too small: hold it closer.
    case closer
    /// Moving: hold it still.
    case stiller
}
