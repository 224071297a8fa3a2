import Passes

/// Plans and regions that tests start from.
enum PlanSamples {
    /// A region of the fixtures, with days that begin at midnight unless said otherwise.
    static func region(
        timeZone: String = "Asia/Shanghai", dayStartMinutes: Int = 0, currency: String = "CNY"
    ) throws -> IssuingRegion {
        guard let id = RegionID("quzhou"), let currency = Currency(currency),
            let calendar = ParkCalendar(timeZone: timeZone, dayStartMinutes: dayStartMinutes)
        else { throw Unfit() }
        return IssuingRegion(id: id, currency: currency, calendar: calendar)
    }

    /// The plan file of the contract.
    static let contract = """
        plans:
          - code: day
            name: {zh: 一日票, en: Day pass}
            zones: [north, south, museum, cable]
            valid: {days: 1}                 # park days from first use; also from, until, use_within (days)
            entries: {total: 1}              # also per_day, gap (minutes), reentry
            persons: 1
            holder: optional                 # none, required
            checks: []                       # identity, face, concession, companion
            offline: true                    # a gate alone may admit
            decide: alone                    # ask: the bookkeeper first, when in reach
            snapshot_age: 168                # hours
            transfer: 0                      # how many times a holder may hand it on
            attributes:
              class: {type: text, public: true}   # text, integer, bool; personal: true keeps it out of token and ledger
            perks:
              - {code: coffee, uses: 2}      # counted perks: offline 0 unless given
              - {code: dining, percent: 20}  # or amount: 15.00, uses: 1
        """

    /// A plan with the three required keys and some lines more, each indented by four spaces.
    static func file(_ lines: String = "") -> String {
        """
        plans:
          - code: day
            name: {zh: 一日票, en: Day pass}
            zones: [north, south]

        """ + lines
    }

    /// The plans of a text.
    static func plans(_ text: String, for region: IssuingRegion? = nil) throws -> [Plan] {
        try PlanFile.plans(in: Array(text.utf8), for: region ?? PlanSamples.region())
    }

    /// The one plan of a text.
    static func plan(_ text: String, for region: IssuingRegion? = nil) throws -> Plan {
        guard let plan = try plans(text, for: region).first else { throw Unfit() }
        return plan
    }

    /// The mistakes of a text.
    static func mistakes(_ text: String, for region: IssuingRegion? = nil) throws -> [PlanFileMistake] {
        do {
            _ = try plans(text, for: region)
            return []
        } catch let error as PlanFileError {
            return error.mistakes
        }
    }

    /// A code that is known to be one.
    static func code(_ text: String) throws -> Code {
        guard let code = Code(text) else { throw Unfit() }
        return code
    }

    /// A moment by its RFC 3339 text.
    static func moment(_ text: String) throws -> Moment {
        guard let moment = Moment(rfc3339: text) else { throw Unfit() }
        return moment
    }

    /// A sample that is not what its test takes it for.
    struct Unfit: Error {}
}
