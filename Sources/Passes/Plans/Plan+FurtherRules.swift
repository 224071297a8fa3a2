extension Plan {
    /// What holds in one zone besides what the token says.
    ///
    /// - Source: `Docs/Rules.md`, *Zones with rules of their own*.
    public struct ZoneRules: Hashable, Sendable {
        /// Entries into this zone in total; 0 without limit.
        public var total: Int = 0
        /// Entries into this zone on one park day.
        public var perDay: Int = 0
        /// Entries into this zone within the pass's time slot.
        public var perSlot: Int = 0
        /// Minutes between entries into this zone.
        public var gapMinutes: Int = 0
        /// Minutes after an entry within which a further showing is the same visit.
        public var graceMinutes: Int = 0
        /// Minutes within which no more persons enter than the pass is for, with or without an exit.
        public var passbackMinutes: Int = 0
        /// Persons in the zone at one time, of all passes; 0 without limit.
        public var capacity: Int = 0
        /// When the zone is open; nil for the plan's hours.
        public var hours: OpeningHours?
        /// Describes a zone without rules of its own.
        public init() {}
    }

    /// A time slot that is sold.
    ///
    /// - Source: `Docs/Rules.md`, *Time slots*.
    public struct Slot: Hashable, Sendable {
        /// When it begins.
        public var from: DayTime
        /// When it ends.
        public var until: DayTime
        /// Minutes before the begin from which its passes are let in.
        public var earlyMinutes: Int = 0
        /// Minutes after the end until which its passes are let in.
        public var lateMinutes: Int = 0
        /// The days on which there is such a slot; all when empty.
        public var weekdays: [Weekday] = []

        /// Describes a slot of every day, to the minute.
        public init(from: DayTime, until: DayTime) {
            self.from = from
            self.until = until
        }
    }

    /// Numbers that are called one group after another.
    ///
    /// - Source: `Docs/Rules.md`, *Queue numbers*.
    public struct Queue: Hashable, Sendable {
        /// The attribute that holds the number, from 1.
        public var attribute: Code
        /// How many numbers are called together.
        public var size: Int
        /// Minutes from one call to the next; the first is at the slot's begin.
        public var everyMinutes: Int
        /// Minutes after the call within which the number still gets in; nil for the rest of the slot.
        public var lateMinutes: Int?
        /// What becomes of who comes later than that.
        public var missed: Missed = .end

        /// Describes a queue whose calls hold until the slot's end.
        public init(attribute: Code, size: Int, everyMinutes: Int) {
            self.attribute = attribute
            self.size = size
            self.everyMinutes = everyMinutes
        }

        /// What becomes of a number that was missed.
        public enum Missed: String, CaseIterable, Hashable, Sendable {
            /// It is called once more when the slot is about to end.
            case end
            /// It is lost.
            case refuse
        }
    }

    /// When and where a perk is granted.
    ///
    /// - Source: `Docs/Rules.md`, *Perks by time and zone*.
    public struct PerkTimes: Hashable, Sendable {
        /// At what hours; nil for all.
        public var hours: OpeningHours?
        /// In which zones, ascending; all when empty.
        public var zones: [Code] = []
        /// On which days; all when empty.
        public var weekdays: [Weekday] = []
        /// Describes a perk that is granted everywhere and always.
        public init() {}
    }
}
