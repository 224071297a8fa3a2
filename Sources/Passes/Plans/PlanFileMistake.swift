/// One mistake in a plan file.
public struct PlanFileMistake: Error, Hashable, Sendable {
    /// Where it stands.
    public let place: FilePlace
    /// What it is about, `plans[0].valid.days`; empty for the whole file.
    public let path: String
    /// What is wrong.
    public let problem: Problem

    /// Notes a mistake.
    public init(place: FilePlace, path: String, problem: Problem) {
        self.place = place
        self.path = path
        self.problem = problem
    }

    /// The kinds of value that a plan file holds.
    public enum Kind: String, Hashable, Sendable {
        /// Words, or a number or truth value in quotes.
        case text
        /// A whole number.
        case integer
        /// An amount of money, `15.00`.
        case amount
        /// `true` or `false`.
        case bool
        /// A list.
        case list
        /// Keys with values.
        case table
        /// A date or a time.
        case date
        /// A number with decimals.
        case decimal
        /// A time of the day, `09:00`.
        case time
        /// Nothing at all.
        case nothing
    }

    /// What may be wrong.
    public enum Problem: Hashable, Sendable {
        /// The file is larger than a plan file may be.
        case tooLarge(bytes: Int, limit: Int)
        /// The bytes are not UTF-8.
        case notUTF8
        /// It is no YAML; in the words of its reader.
        case unreadable(String)
        /// There is nothing in the file.
        case emptyFile
        /// An anchor (`&name`) or alias (`*name`): plans are written out.
        case alias
        /// Containers nest deeper than they may.
        case tooDeep(limit: Int)
        /// A tag, `!!int`.
        case tag(String)
        /// A key that is a list or table.
        case keyIsNoText
        /// A key that no plan has here.
        case unknownKey(String, known: [String])
        /// A key that stood here before.
        case duplicateKey(String, first: FilePlace)
        /// A key that must be here.
        case missingKey(String)
        /// A value of another kind.
        case wrongType(expected: Kind, found: Kind)
        /// A text that is no code `[a-z0-9-]{1,16}`.
        case badCode(String)
        /// A text that may not stand here.
        case badText(TextProblem)
        /// A text that is no date or time in 2004 … 2106.
        case badDate(String)
        /// A text that is no time of the day, `09:00`.
        case badTime(String)
        /// A text that is no date, and no dates in a row, `2027-05-01..2027-05-03`.
        case badDays(String)
        /// An attribute that holds no number, or hides it.
        case noNumber(String)
        /// A text that is no amount.
        case badAmount(String, AmountProblem)
        /// A number out of bounds.
        case outOfRange(String, from: Int, to: Int)
        /// A word that is none of those known.
        case unknownChoice(String, known: [String])
        /// A word that stood in the list before.
        case duplicateItem(String)
        /// A plan code that stood in the file before.
        case duplicatePlan(String, first: FilePlace)
        /// A list or table with more than it may have.
        case tooMany(count: Int, limit: Int)
        /// A list or table with nothing in it.
        case emptyList
        /// `until` does not come after `from`.
        case emptyValidity(from: String, until: String)
        /// A perk with none of `uses`, `percent`, `amount`.
        case perkWithoutKind
        /// A perk with both `percent` and `amount`.
        case perkWithTwoKinds
        /// More uses offline than uses; an unlimited perk has none.
        case offlineAboveUses(offline: Int, uses: Int)
        /// A rule with neither or both of `require` and `refuse`.
        case ruleWithoutEffect
        /// A rule whose expression cannot be read; the place is that of the mistake within it.
        case badRule(ExpressionMistake.Problem)
        /// Something that only a table of showings can have wrong.
        case badCase(CaseProblem)
        /// An attribute both personal and public.
        case personalAndPublic(key: String)
    }
}
