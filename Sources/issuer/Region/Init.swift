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
        let description = try RegionDescription(
            region: region, name: name ?? region.text, timeZone: timeZone, dayStart: dayStart, currency: currency,
            origin: origin ?? "localhost/\(region)")
        let created = try await RegionHome.create(description, in: home.folder, at: .now())
        report.print(Self.json(created), text: Messages.initialised(created).text(in: .ofEnvironment()))
    }

    private static func json(_ created: CreatedHome) -> JSONValue {
        [
            "region": JSONValue(created.home.region),
            "public_key": JSONValue(created.issuerKey),
            "kid": JSONValue(created.issuerKey.id),
            "origin": .string(created.home.member.origin),
            "log_vkey": .string(created.logVerifierKey),
            "roster": .string(created.home.rosterPath),
        ]
    }
}
