import ArgumentParser
import Passes
import Regions

/// `issuer init`: makes a region's home.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a region's home: keys and an empty ledger",
        discussion: "Example: issuer init --region lakeside --name '湖畔景区' --home lakeside")

    @OptionGroup var home: HomeOption
    @OptionGroup var report: ReportOption

    @Option(help: "The region's id, [a-z0-9-]{2,32}; ids that begin with test- are for training")
    var region: RegionID
    @Option(help: "The region's name for people (default: the id)")
    var name: String?
    @Option(help: "IANA time zone of the park days")
    var timeZone = "Asia/Shanghai"
    @Option(help: "When a park day begins, HH:MM")
    var dayStart = "00:00"
    @Option(help: "Currency of amounts, ISO 4217")
    var currency = "CNY"
    @Option(help: "The ledger's name for ever (default: localhost/<region>)")
    var origin: String?

    func run() async throws {
        guard let currency = Currency(currency) else {
            throw ValidationError(Messages.noCurrency(self.currency).text(in: .ofEnvironment()))
        }
        guard let minutes = Self.minutes(dayStart) else {
            throw ValidationError(Messages.noTimeOfDay(dayStart).text(in: .ofEnvironment()))
        }
        guard ParkCalendar(timeZone: timeZone, dayStartMinutes: minutes) != nil else {
            throw ValidationError(Messages.noTimeZone(timeZone).text(in: .ofEnvironment()))
        }
        let description = RegionDescription(
            region: region, name: name ?? region.text, timeZone: timeZone, dayStartMinutes: minutes,
            currency: currency, origin: origin ?? "localhost/\(region)")
        let created: CreatedHome
        do {
            created = try await RegionHome.create(description, in: home.folder, at: .now())
        } catch RosterError.value {
            // All else has been checked above.
            throw ValidationError(
                Messages.noNameOrOrigin(description.name, description.origin).text(in: .ofEnvironment()))
        }
        report.print(Self.json(created), text: Messages.initialised(created).text(in: .ofEnvironment()))
    }

    /// Minutes after midnight of `HH:MM`.
    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [2, 2], let hours = UInt(parts[0]), let minutes = UInt(parts[1]),
            hours < 24,
            minutes < 60
        else { return nil }
        return Int(hours * 60 + minutes)
    }

    private static func json(_ created: CreatedHome) -> JSONValue {
        [
            "region": JSONValue(created.home.region),
            "public_key": JSONValue(created.issuerKey),
            "kid": JSONValue(created.issuerKey.id),
            "origin": .string(created.home.member.origin),
            "log_vkey": JSONValue(created.logKey),
            "roster": .string(created.home.rosterPath),
        ]
    }
}
