import Yams

/// Makes a tree with places of the text of a plan file, and notes what no plan file may hold.
///
/// - Guarantee: neither time nor memory grows by aliases: many of them are refused before anything is composed, and the walk
///   ends at the first anchor.
struct PlanTreeComposer {
    private(set) var mistakes: [PlanFileMistake] = []
    let text: String
    /// Keys that stand twice, by the place of an occurrence that was given another name so that the parser goes on.
    var renamed: [FilePlace: String] = [:]

    /// Plans nest 5 deep; more is a mistake.
    static let depthLimit = 16
    /// A few may be text such as `Day *special`; many are a bomb: 24 aliases expand to 3^8 values at most.
    static let aliasLimit = 24
    /// How many keys that stand twice are found in one file.
    static let duplicateLimit = 64
    static let start = FilePlace(line: 1, column: 1)

    init(_ text: String) { self.text = text }

    /// The tree; nil when there is none.
    mutating func tree() -> PlanNode? {
        guard aliasCandidates <= Self.aliasLimit else {
            note(.alias, at: Self.start)
            return nil
        }
        var scalars = Array(text.unicodeScalars)
        for round in 0...Self.duplicateLimit {
            switch compose(scalars) {
            case .tree(let node): return node
            case .duplicate(let key, let place):
                guard round < Self.duplicateLimit, rename(key, at: place, in: &scalars) else {
                    note(.duplicateKey(key, first: place), at: place)
                    return nil
                }
            }
        }
        return nil
    }

    mutating func note(_ problem: PlanFileMistake.Problem, at place: FilePlace, path: String = "") {
        let mistake = PlanFileMistake(place: place, path: path, problem: problem)
        guard !mistakes.contains(mistake) || mistakes.count > 1_000 else { return }
        mistakes.append(mistake)
    }

    private enum Outcome {
        case tree(PlanNode?)
        case duplicate(String, FilePlace)
    }

    private mutating func compose(_ scalars: [Unicode.Scalar]) -> Outcome {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        do {
            let parser = try Parser(yaml: String(view), encoding: .utf8)
            // Nodes hold their anchors weakly: the parser must live until the tree is made.
            defer { withExtendedLifetime(parser) {} }
            guard let root = try parser.singleRoot() else {
                note(.emptyFile, at: Self.start)
                return .tree(nil)
            }
            return .tree(node(root, path: "", depth: 0))
        } catch let error as YamlError {
            return outcome(of: error)
        } catch {
            note(.unreadable("\(error)"), at: Self.start)
            return .tree(nil)
        }
    }

    private mutating func outcome(of error: YamlError) -> Outcome {
        switch error {
        case .duplicatedKeysInMapping(let keys, let context):
            return .duplicate(keys.first ?? "", FilePlace(context.mark))
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let isAlias = problem.contains("alias")
            note(isAlias ? .alias : .unreadable(problem), at: FilePlace(mark))
        case .reader(let problem, let offset, _, let yaml):
            note(.unreadable(problem), at: FilePlace(ofCharacter: offset ?? 0, in: yaml))
        default:
            note(.unreadable("not YAML"), at: Self.start)
        }
        return .tree(nil)
    }
}

extension FilePlace {
    init(_ mark: Mark?) { self.init(line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1)) }

    /// The place of a character counted from the start of a text.
    fileprivate init(ofCharacter offset: Int, in text: String) {
        let before = text.prefix(max(0, offset))
        let line = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        self.init(line: max(1, line.count), column: (line.last?.unicodeScalars.count ?? 0) + 1)
    }
}
