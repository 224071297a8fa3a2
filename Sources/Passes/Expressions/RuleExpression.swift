/// What a rule of a plan asks, as a tree: checked, bounded, without loops, recursion or functions of its own.
///
/// - Units and bounds: at most 1,024 bytes as written and in canonical form, 16 levels, 256 nodes.
/// - Guarantee: every operator and function in it has arguments of its own types, and the whole is true or false.
/// - Source: `Docs/Formats/Expressions.md`.
public struct RuleExpression: Hashable, Sendable {
    /// The tree.
    public let root: Node

    init(root: Node) { self.root = root }

    /// The longest text of a rule, in bytes of UTF-8.
    public static let byteLimit = 1_024
    /// How many levels a tree may have.
    public static let depthLimit = 16
    /// How many nodes a tree may have.
    public static let nodeLimit = 256

    /// A part of the tree.
    public indirect enum Node: Hashable, Sendable {
        /// A value written out.
        case literal(ExpressionLiteral)
        /// Something of the showing.
        case name(ExpressionName)
        /// An attribute of the pass, of the type that the plan declares.
        case attribute(Code, ExpressionType)
        /// A function with its arguments.
        case call(ExpressionFunction, [Node])
        /// Minus one number or duration.
        case negated(Node)
        /// True when its part is false.
        case not(Node)
        /// True when all parts are; two or more.
        case all([Node])
        /// True when any part is; two or more.
        case any([Node])
        /// Two values compared.
        case comparison(ExpressionComparison, Node, Node)
        /// Two values computed with.
        case arithmetic(ExpressionArithmetic, Node, Node)
        /// Whether a value is, or is not, one of some values and ranges.
        case membership(Node, [Item], isNegated: Bool)

        /// What it is; the parser has checked that it is that.
        public var type: ExpressionType {
            switch self {
            case .literal(let literal): literal.type
            case .name(let name): name.type
            case .attribute(_, let type): type
            case .call(let function, let arguments): function.result ?? arguments.first?.type ?? .truth
            case .negated(let part): part.type
            case .not, .all, .any, .comparison, .membership: .truth
            case .arithmetic(let sign, let left, let right): sign.type(left.type, right.type) ?? .number
            }
        }
    }

    /// One value, or all from one up to and including another.
    public struct Item: Hashable, Sendable {
        /// The value, or the lowest.
        public let low: Node
        /// The highest; nil for a single value.
        public let high: Node?
    }
}
