public import Passes

/// One reason to turn a pass away, with the facts that tell people what to do next.
///
/// - Guarantee: no text is made before ``explanation(timeZone:)`` is asked for.
/// - Source: CONTRACT, section 4.
public struct Refusal: Hashable, Sendable {
    /// The stable code.
    public let reason: Reason
    /// What there is to say beyond the code.
    public let detail: Detail?

    /// States a reason.
    public init(_ reason: Reason, _ detail: Detail? = nil) {
        self.reason = reason
        self.detail = detail
    }

    /// States why a symbol's text is no pass that can be read.
    ///
    /// - Source: `Docs/Formats/PassToken.md`, rules 1 to 49; `Docs/Formats/Presentation.md`, rules P1 to P4.
    public init(_ error: PassTokenError) {
        switch error {
        case .notAPass: self.init(Reason.notAPass)
        case .unknownVersion: self.init(Reason.unknownVersion)
        case .malformed(let rule, let offset):
            self.init(Reason.malformedToken, .form(rule: rule, offset: offset))
        }
    }

    /// The facts behind a reason.
    public enum Detail: Hashable, Sendable {
        /// The rule of form that is broken and the byte at which it shows.
        case form(rule: TokenRule, offset: Int)
        /// The region that nobody here knows, has no agreement with, or whose plan is not accepted.
        case region(RegionID, plan: Code?)
        /// The validity ended at a moment.
        case until(Moment)
        /// The validity ended with the last of some park days.
        case lastDay(days: Int, until: Moment)
        /// The validity begins at a moment.
        case from(Moment)
        /// The slot is open between two moments; `isOver` when it has closed.
        case slot(Range<Moment>, isOver: Bool)
        /// The zones that the pass opens, and those of this gate.
        case zones(ofPass: [Code], ofGate: [Code])
        /// Now minus the time of the presentation, in seconds, away from zero; `isRepeat` when that time was accepted before.
        case proof(difference: Int, isRepeat: Bool)
        /// What the presentation was made for, and what it is shown at: perk codes, or nothing for an entrance.
        case use(shown: String, wanted: String)
        /// How far the gate's clock is behind what the gate knows.
        case behind(seconds: Int)
        /// Persons inside already, of those the pass is for.
        case inside(Int, of: Int)
        /// The entries allowed and made, in persons, and the last one.
        case entries(allowed: Int, made: Int, isPerDay: Bool, last: LastEntry?)
        /// Minutes still to wait.
        case wait(minutes: Int)
        /// Entries allowed and made in a zone, or at all when it is nil, in persons, and the last one.
        case entriesHere(Code?, allowed: Int, made: Int, per: EntryLimit, last: LastEntry?)
        /// Minutes until a pass that was let in here is let in again, and the entry before.
        case handedBack(minutes: Int, last: LastEntry?)
        /// A zone, how many persons are in it, and how many it holds.
        case full(Code, inside: Int, of: Int)
        /// A queue number that is not called yet, and when it is.
        case call(QueueCall)
        /// A queue number that was called and is over, and from when it is let in after all.
        case missedCall(QueueCall)
        /// How old the gate's data is, and how old the plan lets it be, in hours.
        case age(hours: Int, most: Int)
        /// A perk, and how many uses of it are left here.
        case perk(Code, left: Int)
        /// A rule's own text.
        case text(Phrase)
    }
}
