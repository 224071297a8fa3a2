/// What a printed pass says, as words ready to print: everything on the A6 ticket but the symbol.
///
/// - Shape: names and times as the seller's region writes them; nothing here is parsed or judged.
/// - Units and bounds: any length; what does not fit is set smaller, then cut with "…".
public struct PrintedPass: Sendable, Hashable {
    /// The region that sold the pass.
    public var region: String
    /// The plan's Chinese name.
    public var planNameChinese: String
    /// The plan's English name; printed once where both are the same.
    public var planNameEnglish: String
    /// When the pass is good, one line each ("2026-10-01 – 2026-10-07").
    public var validity: [String]
    /// The zones it opens.
    public var zones: [String]
    /// The extras it carries ("coffee × 2").
    public var perks: [String]
    /// Facts for staff to see (name and value); never what ties the pass to a person.
    public var attributes: [Fact]
    /// The pass number in groups a person can read out ("3F2A 90C1 …").
    public var number: String
    /// Whether it is a pass of a test region: the ticket then says so in large letters.
    public var isTest: Bool

    /// A fact on the ticket.
    public struct Fact: Sendable, Hashable {
        /// What it is about ("class").
        public var name: String
        /// What it is ("adult").
        public var value: String

        /// A fact, both sides ready to print.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A ticket's words.
    public init(
        region: String, planNameChinese: String, planNameEnglish: String, validity: [String],
        zones: [String] = [], perks: [String] = [], attributes: [Fact] = [], number: String,
        isTest: Bool = false
    ) {
        self.region = region
        self.planNameChinese = planNameChinese
        self.planNameEnglish = planNameEnglish
        self.validity = validity
        self.zones = zones
        self.perks = perks
        self.attributes = attributes
        self.number = number
        self.isTest = isTest
    }
}
