/// What is wrong with the text of a rule, and where in it.
public struct ExpressionMistake: Error, Hashable, Sendable {
    /// Where it stands within the text of the rule.
    public let place: FilePlace
    /// How many Unicode scalars of the text stand before it.
    public let offset: Int
    /// What is wrong.
    public let problem: Problem

    /// What may be wrong.
    public enum Problem: Hashable, Sendable {
        /// More bytes than a rule may have, as written or in canonical form.
        case tooLong(bytes: Int, limit: Int)
        /// More levels inside each other than there may be.
        case tooDeep(limit: Int)
        /// More parts than there may be.
        case tooManyNodes(limit: Int)
        /// A character that no rule has here.
        case unexpectedCharacter(String)
        /// A text without its second quotation mark.
        case unterminatedText
        /// A backslash before anything but a quotation mark or another one.
        case badEscape(String)
        /// A text that no token and no plan can carry.
        case badText(TextProblem)
        /// A date that does not exist.
        case badDate(String)
        /// A time of day that does not exist.
        case badTime(String)
        /// A number with too many digits.
        case badNumber(String)
        /// Letters after a number that are no unit.
        case unknownUnit(String)
        /// Something else than what must stand here.
        case unexpected(found: String, expected: Expectation)
        /// A name that is none.
        case unknownName(String)
        /// A function that is none.
        case unknownFunction(String)
        /// Another number of arguments than the function takes.
        case argumentCount(function: String, takes: Int, given: Int)
        /// A value of another type.
        case wrongType(expected: ExpressionType, found: ExpressionType)
        /// Two values of types that are not compared.
        case notComparable(ExpressionType, ExpressionType)
        /// A type without an order before `<` or in a range.
        case notOrdered(ExpressionType)
        /// Two values of types that are not computed with.
        case notComputable(String, ExpressionType, ExpressionType)
        /// A truth where only what can be missing makes sense.
        case neverMissing
        /// A code in quotes must stand here.
        case needsCode
        /// A text that is no code.
        case badCode(String)
        /// A zone that the plan does not open.
        case unknownZone(String, known: [String])
        /// An attribute that the plan does not declare.
        case unknownAttribute(String, known: [String])
        /// An attribute that stays out of the token.
        case personalAttribute(String)
        /// A range that ends before it begins.
        case emptyRange(String, String)
    }

    /// What must stand somewhere.
    public enum Expectation: String, Hashable, Sendable {
        /// A value, name or function.
        case value
        /// The end, or `and`, `or`.
        case end
        /// `)`.
        case closingParenthesis
        /// `,` or `)`.
        case commaOrParenthesis
        /// `,` or `]`.
        case commaOrBracket
        /// `[` or a range.
        case list
        /// `in`.
        case `in`
    }
}
